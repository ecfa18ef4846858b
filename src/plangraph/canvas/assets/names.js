// Names on a layer over the picture: always of one size, by rank, none on another, at every zoom.
import { FONT } from "./style.js";

const SIZE = 12.5; // pixels on the screen
const LINE = 1.24; // of the size
const ROOM = 122; // pixels that a line is wide at most
const LINES = 3;
const MOST = 420; // names at once
const TRIED = 650; // nodes of a crowd that are tried: most of the others would find no room
const CELL = 72;
const SIDES = ["below", "right", "left", "above", "below right", "below left", "above right", "above left"];
const NARROW = 78; // the room of a line where the usual one finds no place
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

const font = (size, bold) => `${bold ? "600 " : ""}${size}px ${FONT}`;

function wide(text, size, bold) {
  const key = `${size}${bold}${text}`;
  if (!widths.has(key)) {
    if (widths.size > 50_000) widths.clear();
    pen.font = font(size, bold);
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

/** A name in lines that fit, the last one cut with a sign where it is longer. */
export function wrapped(text, size, bold = false, room = ROOM) {
  const parts = text.match(/[\u0021-\u02ff]+|[^\u0021-\u02ff]/g) ?? [text]; // Latin words whole, Chinese by character
  const lines = [""];
  for (const part of parts) {
    const last = lines.at(-1);
    if (!last || wide(last + part, size, bold) <= room) lines[lines.length - 1] += part;
    else lines.push(part.trimStart());
  }
  const kept = lines.map((line) => line.trim()).filter(Boolean);
  const most = room === NARROW ? LINES + 1 : LINES;
  return kept.length <= most ? kept : [...kept.slice(0, most - 1), `${kept[most - 1].slice(0, -1)}…`];
}

/** Boxes that are taken, by squares. */
class Ground {
  constructor() {
    this.cells = new Map();
  }

  *squares([x1, y1, x2, y2]) {
    for (let i = Math.floor(x1 / CELL); i <= Math.floor(x2 / CELL); i++)
      for (let j = Math.floor(y1 / CELL); j <= Math.floor(y2 / CELL); j++) yield i * 100_003 + j;
  }

  take(box, owner) {
    for (const cell of this.squares(box)) this.cells.has(cell) ? this.cells.get(cell).push([box, owner]) : this.cells.set(cell, [[box, owner]]);
  }

  free(box, owner) {
    for (const cell of this.squares(box))
      for (const [other, of] of this.cells.get(cell) ?? [])
        if (of !== owner && box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
    return true;
  }
}

const rank = (node) => [
  node.data("centre") || node.hasClass("picked") || node.hasClass("found") || node.hasClass("over") ? 1 : 0,
  node.data("plans"), node.data("relations") || node.degree(), node.data("mentions"),
];
function before(a, b) {
  for (let i = 0; i < a[0].length; i++) if (a[0][i] !== b[0][i]) return b[0][i] - a[0][i];
  return a[1].id() < b[1].id() ? -1 : 1;
}

function boxOf(side, x, y, radius, width, height) {
  const gap = radius + 3;
  if (side === "below") return [x - width / 2, y + gap, x + width / 2, y + gap + height];
  if (side === "above") return [x - width / 2, y - gap - height, x + width / 2, y - gap];
  const [x1, x2] = side.endsWith("right") ? [x + gap, x + gap + width] : [x - gap - width, x - gap];
  if (side === "right" || side === "left") return [x1, y - height / 2, x2, y + height / 2];
  const slip = side.endsWith("right") ? -radius : radius; // half under the node
  return side.startsWith("below") ? [x1 + slip, y + gap, x2 + slip, y + gap + height] : [x1 + slip, y - gap - height, x2 + slip, y - gap];
}

/** Where the names of nodes and lines stand at a zoom, in pixels from the middle of the picture: none on another. */
export function placed(cy, zoom, { most = MOST } = {}) {
  const nodes = cy.nodes(":visible");
  const crowd = nodes.length > 150;
  const ground = new Ground();
  nodes.forEach((node) => {
    const { x, y } = node.position();
    const [w, h] = [(node.width() * zoom) / 2, (node.height() * zoom) / 2];
    if (!crowd || w > 5) ground.take([x * zoom - w, y * zoom - h, x * zoom + w, y * zoom + h], node.id());
  });
  const found = [];
  const ordered = nodes.filter((node) => !node.data("gathers")).map((node) => [rank(node), node]).sort(before);
  const tried = most === Infinity ? ordered : ordered.slice(0, TRIED);
  for (const [[forced], node] of tried) {
    if (found.length >= most) break;
    const name = nameOf(node, zoom, ground, forced);
    if (name) found.push(name);
  }
  return [...found, ...lineNames(cy, zoom, ground)];
}

function nameOf(node, zoom, ground, forced) {
  const { x, y } = node.position();
  const bold = Boolean(node.data("centre"));
  const size = bold ? SIZE + 2.5 : SIZE;
  const radius = (node.height() * zoom) / 2;
  let last;
  for (const room of [ROOM, NARROW]) {
    const lines = wrapped(node.data("label"), size, bold, room);
    const width = Math.max(...lines.map((line) => wide(line, size, bold))) + 4;
    const height = lines.length * size * LINE + 2;
    for (const side of SIDES) {
      const box = boxOf(side, x * zoom, y * zoom, radius, width, height);
      last ??= { of: node, box, lines, size, bold };
      if (ground.free(box, node.id())) return taken({ ...last, box, lines }, ground);
    }
  }
  return forced ? taken(last, ground) : null;
}

function taken(name, ground) {
  ground.take(name.box, name.of.id());
  return { ...name, x: (name.box[0] + name.box[2]) / 2, y: name.box[1] + 1 };
}

/** Names of lines: of a bundle of one relation at one node a single one; of what is picked or under the pointer each. */
function lineNames(cy, zoom, ground) {
  const edges = cy.edges(":visible");
  const lit = edges.filter(".picked, .lit");
  const told = new Set();
  const found = [];
  const size = SIZE - 2;
  const wanted = zoom < 0.5 || edges.length > 600 ? lit : [...lit, ...edges.filter((edge) => !edge.hasClass("picked") && !edge.hasClass("lit"))];
  wanted.forEach((edge) => {
    const bundle = `${edge.data("predicate")} ${bigger(edge)}`;
    const always = edge.hasClass("picked") || (edge.hasClass("lit") && lit.length < 16);
    if (!always && told.has(bundle)) return;
    const { x, y } = edge.midpoint();
    const text = edge.data("label");
    const width = wide(text, size, false) + 4;
    const box = [x * zoom - width / 2, y * zoom - size * 0.62, x * zoom + width / 2, y * zoom + size * 0.62];
    if (!ground.free(box, edge.id())) return;
    ground.take(box, edge.id());
    told.add(bundle);
    found.push({ of: edge, box, lines: [text], size, bold: false, quiet: true, x: x * zoom, y: box[1] });
  });
  return found;
}

const bigger = (edge) => (edge.source().degree() >= edge.target().degree() ? `from ${edge.source().id()}` : `to ${edge.target().id()}`);

/** The layer on which names are drawn after every drawing of the picture. */
export class Names {
  constructor(cy, stage) {
    this.cy = cy;
    this.layer = document.createElement("canvas");
    this.layer.className = "names";
    stage.append(this.layer);
    this.version = 0;
    cy.on("render", () => this.draw());
    cy.on("position add remove data", () => this.version++);
  }

  changed() {
    this.version++;
    this.draw();
  }

  draw() {
    const { cy, layer } = this;
    if (!this.colours || !cy.width()) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
    if (layer.width !== width || layer.height !== height) Object.assign(layer, { width, height });
    const zoom = cy.zoom();
    const mark = `${zoom} ${this.version}`;
    if (mark !== this.mark) [this.mark, this.shown] = [mark, placed(cy, zoom)];
    const ctx = layer.getContext("2d");
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, cy.width(), cy.height());
    ctx.translate(cy.pan().x, cy.pan().y);
    for (const name of this.shown) this.write(ctx, name);
  }

  write(ctx, { of, lines, size, bold, quiet, x, y }) {
    ctx.font = font(size, bold);
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.globalAlpha = of.hasClass("faint") ? 0.3 : 1;
    ctx.strokeStyle = this.colours.background;
    ctx.fillStyle = quiet ? this.colours.quiet : this.colours.text;
    lines.forEach((line, i) => {
      ctx.strokeText(line, x, y + i * size * LINE);
      ctx.fillText(line, x, y + i * size * LINE);
    });
    ctx.globalAlpha = 1;
  }
}
