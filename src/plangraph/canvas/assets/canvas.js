// The canvas: draws what Python computed, keeps what the user arranged, and tells Python what was asked for.
import { arranged } from "./arranged.js";
import { Bars } from "./bars.js";
import { Card } from "./card.js";
import cytoscape from "./cytoscape.esm.min.mjs";
import { Lasso } from "./lasso.js";
import { looking } from "./looking.js";
import { Looks, dress, low } from "./looks.js";
import { lookOf, make, memory } from "./memory.js";
import { Names } from "./names.js";
import { plain, sheet, themeColours } from "./style.js";

const drawn = new WeakMap();
const ABOVE = 76; // pixels of the page that stay above a canvas as high as the window
const LEAST = 380;

/** How large the box of a group is, to be read at a zoom. */
function groupSize(label, zoom) {
  const wide = 18 + [...label].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 12 : 7), 0);
  return { wide: wide / zoom, high: 23 / zoom, font: 12 / zoom };
}

class Canvas {
  constructor(root, data) {
    this.root = root;
    this.data = data;
    this.memory = memory(data.key, data.arrangement, data.look);
    this.past = [];
    this.waiting = []; // events that Python may not have heard
    this.frame = make("div", { class: "canvas", part: "canvas" });
    this.stage = make("div", { class: "stage", tabindex: "0", role: "application" });
    this.cy = cytoscape({ container: this.stage, layout: { name: "preset" }, minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: true });
    this.names = new Names(this.cy, this.stage);
    this.card = new Card(this);
    this.lasso = new Lasso(this);
    this.looks = new Looks(this);
    this.bars = new Bars(this);
    this.frame.append(this.bars.tools, this.looks.box, this.stage, this.bars.legend, this.bars.foot);
    root.append(this.frame);
    this.listen();
  }

  // --- what comes from Python ------------------------------------------------------------------------------------
  update(data, send) {
    this.send = send;
    if (data.arrangement !== this.data.arrangement) this.turn(data);
    this.data = data;
    this.waiting = this.waiting.filter((event) => event.number > data.heard);
    this.stage.setAttribute("aria-label", data.words.canvas);
    this.restyle();
    this.bars.draw();
    this.measureHeight(); // before the first look at the whole: bars of more lines leave less room
    this.bring();
    this.bars.draw();
    this.obey(data.command);
    if (data.note && data.note.id !== this.memory.noted) this.bars.tell(data.note);
    this.memory.noted = data.note?.id ?? this.memory.noted;
  }

  /** Another picture: what was arranged in it before is taken up again. */
  turn(data) {
    this.memory = memory(data.key, data.arrangement, data.look);
    this.past = [];
    this.picked = null;
    this.cy.elements().remove();
  }

  restyle() {
    const colours = themeColours(this.frame);
    const mark = JSON.stringify([colours, this.data.edges.length > 1500]);
    if (mark === this.styled) return;
    this.styled = mark;
    this.colours = plain(colours);
    this.names.colours = this.colours;
    this.cy.style().fromJson(sheet(this.colours, this.data.edges.length)).update();
  }

  bring() {
    const { cy, data } = this;
    const first = cy.elements().empty();
    const wanted = new Set([...data.nodes, ...data.edges].map((one) => one.id));
    cy.batch(() => {
      cy.elements().filter((one) => !wanted.has(one.id())).remove();
      for (const node of data.nodes) this.bringNode(node);
      for (const edge of data.edges) this.bringEdge(edge);
    });
    this.redress();
    if (first) this.showFirst();
  }

  redress() {
    dress(this.cy, this.memory, this.data.classes);
    this.reapply();
    this.bars.drawLegend();
  }

  bringNode(node) {
    const look = this.data.classes[node.cls];
    const values = { size: 22, ...node, colour: look.colour, shape: look.shape };
    if (node.gathers) Object.assign(values, groupSize(node.label, this.cy.zoom()));
    const here = this.cy.getElementById(node.id);
    if (here.nonempty()) return void here.data(values);
    const position = this.memory.moved[node.id] ?? { x: node.x, y: node.y };
    this.cy.add({ group: "nodes", data: values, position: { ...position } });
  }

  bringEdge(edge) {
    const values = { ...edge, label: this.data.relations[edge.predicate] };
    const here = this.cy.getElementById(edge.id);
    if (here.nonempty()) here.data({ label: values.label });
    else this.cy.add({ group: "edges", data: values });
  }

  reapply() {
    const { cy, memory } = this;
    cy.batch(() => {
      cy.elements().removeClass("hidden muted pinned low").unlock();
      low(cy, memory).addClass("low");
      for (const id of memory.hidden) cy.getElementById(id).addClass("hidden");
      for (const id of memory.pinned) cy.getElementById(id).addClass("pinned").lock();
      for (const term of memory.muted) cy.elements(`[cls = "${term}"], [predicate = "${term}"]`).addClass("muted");
      cy.elements(".picked").removeClass("picked");
      if (this.picked) cy.getElementById(this.picked).addClass("picked");
    });
    this.names.changed();
  }

  measureHeight() {
    const chrome = this.frame.offsetHeight - this.stage.offsetHeight;
    const height = this.data.height || Math.max(LEAST, window.innerHeight - ABOVE - chrome);
    if (this.stage.style.height !== `${height}px`) this.stage.style.height = `${height}px`;
  }

  showFirst() {
    this.measureHeight();
    if (this.stage.clientWidth === 0) return void (this.unfitted = true);
    this.unfitted = false;
    this.cy.resize();
    if (this.memory.view) this.cy.viewport(this.memory.view);
    else this.fit();
  }

  obey(command) {
    if (!command || command.id === this.memory.done) return;
    this.memory.done = command.id;
    this.focus(this.cy.getElementById(command.node));
  }

  // --- what the user does ----------------------------------------------------------------------------------------
  listen() {
    const { cy, stage } = this;
    cy.on("tap", (event) => this.mark(event.target === cy ? null : event.target));
    cy.on("onetap", (event) => this.tellPick(event.target === cy ? null : event.target)); // no second one followed
    cy.on("dbltap", "node", (event) => this.expand(event.target));
    cy.on("boxend", () => setTimeout(() => this.choose(cy.nodes(":selected"))));
    cy.on("grab", "node", (event) => (this.grabbed = { ...event.target.position() }));
    cy.on("dragfree", "node", (event) => this.moved(event.target, this.grabbed));
    cy.on("zoom", () => this.sizeGroups(cy.zoom()));
    cy.on("viewport", () => (this.memory.view = { zoom: cy.zoom(), pan: { ...cy.pan() } }));
    stage.addEventListener("keydown", (event) => this.key(event));
    stage.addEventListener("click", () => stage.focus({ preventScroll: true })); // Cytoscape takes the focus away
    for (const kind of ["pointerenter", "pointerdown", "pointermove", "wheel"])
      stage.addEventListener(kind, () => this.measure(), { capture: true, passive: true });
    this.watcher = new ResizeObserver(() => (this.unfitted && stage.clientWidth ? this.showFirst() : cy.resize()));
    this.watcher.observe(stage);
    this.resized = () => this.measureHeight();
    window.addEventListener("resize", this.resized);
  }

  /** Groups are of one size on the screen, as names are, at every zoom. */
  sizeGroups(zoom) {
    this.cy.batch(() => this.cy.nodes("[gathers]").forEach((node) => void node.data(groupSize(node.data("label"), zoom))));
  }

  measure() {
    const { left, top, width } = this.stage.getBoundingClientRect();
    const place = `${left} ${top} ${width}`;
    if (place !== this.place) this.cy.resize();
    this.place = place;
  }

  /** Show at once what was pressed; Python hears of it when it is clear that no second press follows. */
  mark(target) {
    this.picked = target ? target.id() : null;
    this.cy.elements(".picked").removeClass("picked");
    target?.addClass("picked");
    this.names.changed();
    this.drawTools();
  }

  tellPick(target) {
    const ids = this.cy.nodes(":selected").map((node) => node.id());
    this.tell("pick", target ? { id: target.id(), group: target.group(), ids } : { id: null, ids: [] });
  }

  choose(nodes) {
    this.cy.elements(":selected").unselect();
    nodes.select();
    this.mark(nodes.length === 1 ? nodes[0] : null);
    this.tell("pick", { id: this.picked, ids: nodes.map((node) => node.id()) });
  }

  /** Tell Python; what it did not confirm yet is told again, for of several quick events Streamlit keeps the last alone. */
  tell(kind, more = {}) {
    this.waiting.push({ kind, ...more, number: Math.max(Date.now() * 8, (this.told ?? 0) + 1) });
    this.told = this.waiting.at(-1).number;
    this.send({ events: this.waiting });
  }

  places() {
    const found = {};
    this.cy.nodes().forEach((node) => (found[node.id()] = [Math.round(node.position("x")), Math.round(node.position("y"))]));
    return found;
  }

  remember(undo) {
    this.past.push(undo);
    this.drawTools();
  }

  undo() {
    this.past.pop()?.();
    this.reapply();
    this.bars.draw();
  }

  node() {
    const found = this.picked ? this.cy.getElementById(this.picked) : null;
    return found?.nonempty() && found.isNode() ? found : null;
  }

  /** The ids of what is selected; of what was pressed last where nothing else is. */
  chosen() {
    const ids = this.cy.nodes(":selected").map((node) => node.id());
    return ids.length ? ids : this.picked ? [this.picked] : [];
  }

  expand(node) {
    if (!this.data.expandable) return;
    this.mark(node);
    this.tell("expand", { id: node.id(), places: this.places() });
    this.remember(() => this.tell("back", { places: this.places() }));
  }

  link() {
    this.tell("link", { places: this.places() });
    this.remember(() => this.tell("back", { places: this.places() }));
  }

  collapse(node) {
    this.tell("collapse", { id: node.id(), places: this.places() });
    this.remember(() => this.tell("back", { places: this.places() }));
  }

  share() {
    this.tell("share", { places: this.places(), look: lookOf(this.memory) });
  }

  drawTools() {
    this.bars.drawTools();
  }

  end() {
    this.watcher.disconnect();
    window.removeEventListener("resize", this.resized);
    this.cy.destroy();
    this.frame.remove();
  }
}

Object.assign(Canvas.prototype, arranged, looking);

export default function ({ data, parentElement, setTriggerValue }) {
  let canvas = drawn.get(parentElement);
  if (!canvas) {
    canvas = new Canvas(parentElement, data); // the key that Streamlit gives is another at each mount
    drawn.set(parentElement, canvas);
    parentElement.host && (parentElement.host.plangraph = canvas);
  }
  canvas.update(data, (event) => setTriggerValue("event", event));
  return () => setTimeout(() => {
    if (canvas.frame.isConnected) return; // Streamlit also calls this for a call that a newer one overtook
    drawn.delete(parentElement);
    canvas.end();
  });
}
