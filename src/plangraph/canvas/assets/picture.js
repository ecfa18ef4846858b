// The canvas as a file: SVG written by hand, with the legend and the source in it, and PNG drawn from that.
import { scale } from "./looks.js";
import { placed } from "./names.js";
import { mark } from "./shapes.js";
import { FONT } from "./style.js";

const MOST_PIXELS = 24e6;
const LINE = 1.24; // of the size of the letters
const ROW = 20; // pixels of a line of the legend
const MARGIN = 28;
const escaped = (text) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]);
const wide = (text, size) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? size : size * 0.56), 0);

function edge(one, colours) {
  const from = one.sourceEndpoint();
  const to = one.targetEndpoint();
  const bends = one.controlPoints?.() ?? [];
  const way = bends.length ? `M${from.x} ${from.y} Q${bends[0].x} ${bends[0].y} ${to.x} ${to.y}` : `M${from.x} ${from.y} L${to.x} ${to.y}`;
  return `<path d="${way}" fill="none" stroke="${colours.edge}" stroke-width="1.2" marker-end="url(#arrow)"/>`;
}

function node(one, colours) {
  const { x, y } = one.position();
  const { label, shape, colour, gathers, wide: width } = one.data();
  if (!gathers)
    return `<g><title>${escaped(label)}</title>${mark(shape, x, y, one.width() / 2, `fill="${colour}" stroke="${colours.background}" stroke-width="1.5"`)}</g>`;
  return (
    `<rect x="${x - width / 2}" y="${y - 12}" width="${width}" height="24" rx="6" fill="${colours.soft}" stroke="${colour}" stroke-dasharray="4 3"/>` +
    `<text x="${x}" y="${y + 4}" font-size="12" fill="${colours.text}" text-anchor="middle">${escaped(label)}</text>`
  );
}

function name({ lines, size, bold, quiet, x, y }, colours) {
  const told = lines.map((line, i) => `<tspan x="${x.toFixed(1)}" dy="${i ? size * LINE : 0}">${escaped(line)}</tspan>`).join("");
  const look = `font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="${quiet ? colours.quiet : colours.text}"`;
  const halo = `stroke="${colours.background}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${x.toFixed(1)}" y="${(y + size * 0.86).toFixed(1)}" ${look} ${halo} text-anchor="middle">${told}</text>`;
}

/** The legend in lines that fit a width: each entry is an icon and a text. */
function legend({ data, memory, cy, colours }, left, top, width) {
  const shown = cy.elements(":visible");
  const classes = [...new Set(shown.nodes().map((one) => one.data("cls")))].map((cls) => [
    (x, y) => mark(data.classes[cls].shape, x, y, 6, `fill="${memory.colour === "cls" ? data.classes[cls].colour : colours.quiet}"`),
    data.classes[cls].label,
  ]);
  const lines = [...new Set(shown.edges().map((one) => one.data("predicate")))].map((predicate) => [
    (x, y) => `<path d="M${x - 7} ${y}H${x + 6}" stroke="${colours.quiet}" marker-end="url(#arrow)"/>`,
    data.relations[predicate],
  ]);
  const steps = memory.colour === "cls" ? [] : [[
    (x, y) => scale().map((colour, i) => `<rect x="${x - 6 + 14 * i}" y="${y - 6}" width="14" height="12" fill="${colour}"/>`).join(""),
    `${" ".repeat(24)}${data.words[memory.colour]} − +`,
  ]];
  let [x, y] = [left, top];
  const parts = [];
  for (const [icon, text] of [...classes, ...steps, ...lines]) {
    const room = 30 + wide(text, 12);
    if (x > left && x + room > left + width) [x, y] = [left, y + ROW];
    parts.push(icon(x + 8, y), `<text x="${x + 20}" y="${y + 4}" font-size="12" fill="${colours.text}" xml:space="preserve">${escaped(text)}</text>`);
    x += room;
  }
  return [parts, y + ROW];
}

/** Lines of the source, each cut into lines that fit a width. */
function sources(canvas, left, top, width) {
  const most = Math.max(20, Math.floor(width / 11.5));
  const lines = canvas.data.source.flatMap((line) => [...line].reduce((all, sign) => {
    if (wide(all.at(-1) + sign, 11) > most * 11) all.push("");
    all[all.length - 1] += sign;
    return all;
  }, [""]));
  const parts = lines.map((line, i) => `<text x="${left}" y="${top + 16 * i}" font-size="11" fill="${canvas.colours.quiet}">${escaped(line)}</text>`);
  return [parts, top + 16 * lines.length];
}

/** What is visible, with its legend and source, as the text of an SVG file and its size. */
function drawing(canvas) {
  canvas.sizeGroups(1);
  const drawn = atOne(canvas);
  canvas.sizeGroups(canvas.cy.zoom());
  return drawn;
}

function atOne(canvas) {
  const { cy, colours } = canvas;
  const shown = cy.elements(":visible");
  const names = placed(cy, 1, { most: Infinity });
  const bounds = shown.boundingBox();
  const left = Math.min(bounds.x1, ...names.map((one) => one.box[0])) - MARGIN;
  const top = Math.min(bounds.y1, ...names.map((one) => one.box[1])) - MARGIN;
  const right = Math.max(bounds.x2, left + 420, ...names.map((one) => one.box[2])) + MARGIN;
  const bottom = Math.max(bounds.y2, ...names.map((one) => one.box[3])) + MARGIN;
  const [entries, below] = legend(canvas, left + MARGIN, bottom + 8, right - left - 2 * MARGIN);
  const [told, end] = sources(canvas, left + MARGIN, below + 6, right - left - 2 * MARGIN);
  const size = [right - left, end + 6 - top];
  const view = [left, top, ...size].map((value) => value.toFixed(1));
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]}" height="${view[3]}" font-family="${escaped(FONT)}">`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">`,
    `<path d="M0 0 L8 4 L0 8 z" fill="${colours.edge}"/></marker></defs>`,
    `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="${colours.background}"/>`,
    ...shown.edges().map((one) => edge(one, colours)),
    ...shown.nodes().map((one) => node(one, colours)),
    ...names.map((one) => name(one, colours)),
    ...entries,
    ...told,
    "</svg>",
  ].join("\n");
  return { text, size };
}

/** What is visible, as the text of an SVG file. */
export const svg = (canvas) => drawing(canvas).text;

/** What is visible, as a PNG blob of at most 24 million pixels. */
export async function png(canvas) {
  const { text, size } = drawing(canvas);
  const ratio = Math.min(2, Math.sqrt(MOST_PIXELS / Math.max(1, size[0] * size[1])));
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await image.decode();
  const sheet = document.createElement("canvas");
  Object.assign(sheet, { width: Math.round(size[0] * ratio), height: Math.round(size[1] * ratio) });
  sheet.getContext("2d").drawImage(image, 0, 0, sheet.width, sheet.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done) => sheet.toBlob(done, "image/png"));
}

/** Hand a file to the user. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
