// The canvas as a file: SVG written by hand (a few lines, no library), PNG by Cytoscape with its size bounded.
import { mark } from "./shapes.js";

const MOST_PIXELS = 24e6;
const LINE = 1.25; // of the size of the letters
const escaped = (text) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]);

/** `label` in lines of at most `room` px, as the canvas wraps it. */
function lines(label, font, room) {
  const found = [""];
  let width = 0;
  for (const sign of label) {
    const step = sign.charCodeAt(0) > 255 ? font : font * 0.55;
    if (width + step > room) {
      found.push("");
      width = 0;
    }
    found[found.length - 1] += sign;
    width += step;
  }
  return found;
}

function edge(one, colours) {
  const from = one.sourceEndpoint();
  const to = one.targetEndpoint();
  const bends = one.controlPoints?.() ?? [];
  const middle = one.midpoint();
  const way = bends.length
    ? `M${from.x} ${from.y} Q${bends[0].x} ${bends[0].y} ${to.x} ${to.y}`
    : `M${from.x} ${from.y} L${to.x} ${to.y}`;
  return (
    `<path d="${way}" fill="none" stroke="${colours.edge}" stroke-width="1.2" marker-end="url(#arrow)"/>` +
    `<text x="${middle.x}" y="${middle.y}" font-size="9" fill="${colours.quiet}" text-anchor="middle">${escaped(one.data("label"))}</text>`
  );
}

function node(one, colours) {
  const { x, y } = one.position();
  const size = one.width() / 2;
  const font = one.data("font");
  const text = lines(one.data("label"), font, one.data("room"))
    .map((line, i) => `<tspan x="${x}" dy="${i ? font * LINE : 0}">${escaped(line)}</tspan>`)
    .join("");
  return (
    mark(one.data("shape"), x, y, size, `fill="${one.data("colour")}"`) +
    `<text x="${x}" y="${y + size + font * LINE}" font-size="${font}" fill="${colours.text}" text-anchor="middle">${text}</text>`
  );
}

/** What is visible, as the text of an SVG file. */
export function svg(cy, colours) {
  const shown = cy.elements(":visible");
  const box = shown.boundingBox();
  const view = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map((value) => value.toFixed(1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]}" height="${view[3]}"`,
    ` font-family="Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif">`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">`,
    `<path d="M0 0 L8 4 L0 8 z" fill="${colours.edge}"/></marker></defs>`,
    `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="${colours.background}"/>`,
    ...shown.edges().map((one) => edge(one, colours)),
    ...shown.nodes().map((one) => node(one, colours)),
    "</svg>",
  ].join("\n");
}

/** What is visible, as a PNG blob of at most 24 million pixels. */
export function png(cy, colours) {
  const box = cy.elements(":visible").boundingBox();
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / Math.max(1, box.w * box.h)));
  return cy.png({ output: "blob", full: true, scale, bg: colours.background });
}

/** Hand a file to the user. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
