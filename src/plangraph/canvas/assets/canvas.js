// The canvas: draws what Python computed, keeps what the user arranged, and tells Python what was asked for.
import cytoscape from "./cytoscape.esm.min.mjs";
import { mark } from "./shapes.js";
import { png, save, svg } from "./picture.js";
import { plain, sheet, themeColours } from "./style.js";

// What the user arranged, by key. It outlives a page that is left and opened again, for which this file is run anew.
const kept = (globalThis[Symbol.for("plangraph.canvas")] ??= new Map());
const drawn = new WeakMap();

function memory(key) {
  if (!kept.has(key)) kept.set(key, { moved: {}, hidden: [], pinned: [], muted: [], view: null, done: null });
  return kept.get(key);
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

class Canvas {
  constructor(root, key) {
    this.root = root;
    this.memory = memory(key);
    this.past = [];
    this.frame = make("div", { class: "canvas", part: "canvas" });
    this.tools = make("div", { class: "bar tools", role: "toolbar" });
    this.stage = make("div", { class: "stage", tabindex: "0", role: "application" });
    this.legend = make("div", { class: "bar legend", role: "group" });
    this.frame.append(this.tools, this.stage, this.legend);
    root.append(this.frame);
    this.cy = cytoscape({ container: this.stage, layout: { name: "preset" }, minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: true });
    this.listen();
  }

  // --- what comes from Python ------------------------------------------------------------------------------------
  update(data, send) {
    this.send = send;
    this.data = data;
    this.stage.style.height = `${data.height}px`;
    this.stage.setAttribute("aria-label", data.words.canvas);
    this.tools.setAttribute("aria-label", data.words.tools);
    this.legend.setAttribute("aria-label", data.words.legend);
    if (data.arrangement !== this.memory.arrangement) this.forget(data.arrangement);
    this.restyle();
    this.bring();
    this.drawTools();
    this.drawLegend();
    this.obey(data.command);
  }

  forget(arrangement) {
    Object.assign(this.memory, { moved: {}, hidden: [], pinned: [], muted: [], view: null, arrangement });
    this.past = [];
    this.cy.elements().remove();
  }

  restyle() {
    const colours = themeColours(this.frame);
    const mark = JSON.stringify([colours, this.data.edges.length > 1500]);
    if (mark === this.styled) return;
    this.styled = mark;
    this.colours = plain(colours);
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
    this.sizes();
    this.reapply();
    if (first) this.showFirst();
  }

  /** Hubs are larger, and in a large picture so are their names: they can be read from far off. */
  sizes() {
    const count = this.cy.nodes().length;
    const crowd = count > 150 ? Math.sqrt(count / 150) : 0;
    this.cy.nodes().forEach((node) => {
      const weight = Math.max(0, Math.sqrt(node.degree()) - 1);
      const font = 12 + Math.min(80, 2.4 * crowd * weight);
      node.data({ size: 22 + Math.min(60, (1.5 + 1.5 * crowd) * weight), font, room: 8 * font });
    });
  }

  bringNode(node) {
    const look = this.data.classes[node.cls];
    const values = { size: 22, font: 12, room: 96, ...node, colour: look.colour, shape: look.shape };
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
      cy.elements().removeClass("hidden muted pinned").unlock();
      for (const id of memory.hidden) cy.getElementById(id).addClass("hidden");
      for (const id of memory.pinned) cy.getElementById(id).addClass("pinned").lock();
      for (const term of memory.muted) cy.elements(`[cls = "${term}"], [predicate = "${term}"]`).addClass("muted");
      cy.elements(".picked").removeClass("picked");
      if (this.picked) cy.getElementById(this.picked).addClass("picked");
    });
  }

  showFirst() {
    if (this.stage.clientWidth === 0) return void (this.unfitted = true);
    this.unfitted = false;
    this.cy.resize();
    if (this.memory.view) this.cy.viewport(this.memory.view);
    else this.fit();
  }

  obey(command) {
    if (!command || command.id === this.memory.done) return;
    this.memory.done = command.id;
    if (command.do === "focus") this.focus(this.cy.getElementById(command.node));
    if (command.do === "fit") this.fit();
  }

  // --- what the user does ----------------------------------------------------------------------------------------
  listen() {
    const { cy, stage } = this;
    cy.on("tap", "node, edge", (event) => this.pick(event.target));
    cy.on("tap", (event) => event.target === cy && this.pick(null));
    cy.on("dbltap", "node", (event) => this.expand(event.target));
    cy.on("grab", "node", (event) => (this.grabbed = { ...event.target.position() }));
    cy.on("dragfree", "node", (event) => this.moved(event.target, this.grabbed));
    cy.on("viewport", () => (this.memory.view = { zoom: cy.zoom(), pan: { ...cy.pan() } }));
    stage.addEventListener("keydown", (event) => this.key(event));
    stage.addEventListener("click", () => stage.focus({ preventScroll: true })); // Cytoscape takes the focus away
    for (const kind of ["pointerenter", "pointerdown", "pointermove", "wheel"])
      stage.addEventListener(kind, () => this.measure(), { capture: true, passive: true });
    this.watcher = new ResizeObserver(() => (this.unfitted && stage.clientWidth ? this.showFirst() : cy.resize()));
    this.watcher.observe(stage);
  }

  measure() {
    const { left, top, width } = this.stage.getBoundingClientRect();
    const place = `${left} ${top} ${width}`;
    if (place !== this.place) this.cy.resize();
    this.place = place;
  }

  key(event) {
    event.stopPropagation(); // with the canvas focused, r and c would reach Streamlit
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) this.cy.panBy({ x: step[0], y: step[1] });
    else if (event.key === "+" || event.key === "=") this.zoom(1.25);
    else if (event.key === "-") this.zoom(0.8);
    else if (event.key === "Delete") this.hide();
    else return;
    event.preventDefault();
  }

  pick(target) {
    this.picked = target ? target.id() : null;
    this.cy.elements(".picked").removeClass("picked");
    target?.addClass("picked");
    this.drawTools();
    this.tell("pick", this.picked ? { id: this.picked, group: target.group() } : { id: null });
  }

  tell(kind, more = {}) {
    this.send({ kind, ...more, at: Date.now() + Math.random() });
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
    this.drawTools();
    this.drawLegend();
  }

  node() {
    const found = this.picked ? this.cy.getElementById(this.picked) : null;
    return found?.nonempty() && found.isNode() ? found : null;
  }

  expand(node) {
    if (!this.data.expandable) return;
    this.tell("expand", { id: node.id(), places: this.places() });
    this.remember(() => this.tell("collapse", { id: node.id() }));
  }

  collapse(node) {
    this.tell("collapse", { id: node.id() });
  }

  hide() {
    if (!this.picked) return;
    const id = this.picked;
    this.memory.hidden.push(id);
    this.picked = null;
    this.reapply();
    this.drawLegend(); // with the way to show all again
    this.remember(() => (this.memory.hidden = this.memory.hidden.filter((one) => one !== id)));
  }

  showAll() {
    const { hidden, muted } = this.memory;
    Object.assign(this.memory, { hidden: [], muted: [] });
    this.reapply();
    this.drawLegend();
    this.remember(() => Object.assign(this.memory, { hidden, muted }));
  }

  pin(node) {
    const before = this.memory.pinned;
    const on = before.includes(node.id());
    this.memory.pinned = on ? before.filter((one) => one !== node.id()) : [...before, node.id()];
    this.memory.moved[node.id()] = { ...node.position() };
    this.reapply();
    this.remember(() => (this.memory.pinned = before));
  }

  moved(node, from) {
    this.memory.moved[node.id()] = { ...node.position() };
    this.remember(() => this.put(node.id(), from));
  }

  put(id, position) {
    this.memory.moved[id] = position;
    const node = this.cy.getElementById(id).unlock();
    node.position(position);
  }

  tidy() {
    const before = { ...this.memory.moved };
    for (const { id, x, y } of this.data.nodes) if (!this.memory.pinned.includes(id)) this.put(id, { x, y });
    this.reapply();
    this.remember(() => Object.entries(before).forEach(([id, place]) => this.put(id, place)));
  }

  mute(term) {
    const before = this.memory.muted;
    this.memory.muted = before.includes(term) ? before.filter((one) => one !== term) : [...before, term];
    this.reapply();
    this.remember(() => (this.memory.muted = before));
    this.drawLegend();
  }

  zoom(factor) {
    const { cy, stage } = this;
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: stage.clientWidth / 2, y: stage.clientHeight / 2 } });
  }

  fit() {
    const { cy } = this;
    cy.resize();
    cy.fit(cy.elements(":visible"), 30);
    if (cy.zoom() > 1.2) cy.zoom(1.2), cy.center(cy.elements(":visible"));
  }

  focus(node) {
    if (node.empty()) return;
    if (this.cy.zoom() < 0.7) this.cy.zoom(0.9);
    this.cy.center(node);
    this.pick(node);
  }

  find(text, jump) {
    const wanted = text.trim().toLowerCase();
    const hits = wanted ? this.cy.nodes(":visible").filter((node) => node.data("label").toLowerCase().includes(wanted)) : null;
    this.cy.batch(() => {
      this.cy.elements().removeClass("found faint");
      if (!hits?.length) return;
      hits.addClass("found");
      this.cy.elements().not(hits).addClass("faint");
    });
    this.count.textContent = wanted ? String(hits.length) : "";
    if (!jump || !hits?.length) return;
    this.turn = ((this.turn ?? -1) + 1) % hits.length;
    this.focus(hits[this.turn]);
  }

  // --- what stands round the picture -----------------------------------------------------------------------------
  button(word, act, enabled = true) {
    const button = make("button", { type: "button", onclick: () => act(), "data-do": word }, this.data.words[word]);
    button.disabled = !enabled;
    return button;
  }

  drawTools() {
    if (!this.search) this.makeSearch();
    const focused = this.root.activeElement?.dataset?.do;
    const node = this.node();
    const { expandable, words } = this.data;
    this.search.placeholder = words.find;
    this.search.setAttribute("aria-label", words.find);
    const gap = () => make("span", { class: "gap" });
    const buttons = [
      this.button("fit", () => this.fit()), this.button("larger", () => this.zoom(1.25)), this.button("smaller", () => this.zoom(0.8)), gap(),
      ...(expandable ? [this.button("expand", () => this.expand(node), node), this.button("collapse", () => this.collapse(node), node)] : []),
      this.button("hide", () => this.hide(), Boolean(this.picked)), this.button("pin", () => this.pin(node), node),
      this.button("undo", () => this.undo(), this.past.length), this.button("tidy", () => this.tidy()), gap(),
      this.button("open", () => this.tell("open", { id: node.id() }), node),
      this.button("collect", () => this.tell("collect", { id: node.id() }), node),
      make("span", { class: "wide" }),
      this.button("svg", () => save(new Blob([svg(this.cy, this.colours)], { type: "image/svg+xml" }), "plangraph.svg")),
      this.button("png", () => save(png(this.cy, this.colours), "plangraph.png")),
    ];
    this.tools.replaceChildren(this.search, this.count, ...buttons);
    if (focused) this.tools.querySelector(`[data-do="${focused}"]`)?.focus();
  }

  makeSearch() {
    this.search = make("input", { type: "search", "data-do": "search" });
    this.count = make("span", { class: "hint", role: "status" });
    this.search.addEventListener("input", () => this.find(this.search.value, false));
    this.search.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") this.find(this.search.value, true);
    });
  }

  drawLegend() {
    const count = (list, name) => list.reduce((sum, one) => sum.set(one[name], (sum.get(one[name]) ?? 0) + 1), new Map());
    const classes = [...count(this.data.nodes, "cls")].map(([cls, n]) => {
      const { label, colour, shape } = this.data.classes[cls];
      return this.toggle(cls, `${label} ${n}`, mark(shape, 8, 8, 6, `fill="${colour}"`));
    });
    const relations = [...count(this.data.edges, "predicate")].map(([predicate, n]) =>
      this.toggle(predicate, `${this.data.relations[predicate]} ${n}`, `<path d="M1 8H12M9 5l4 3-4 3" stroke="currentColor" fill="none"/>`));
    const all = this.memory.hidden.length + this.memory.muted.length ? [this.button("showAll", () => this.showAll())] : [];
    this.legend.replaceChildren(...classes, make("span", { class: "gap" }), ...relations, ...all);
  }

  toggle(term, text, picture) {
    const icon = make("span", { "aria-hidden": "true" });
    icon.innerHTML = `<svg width="16" height="16" style="display:block">${picture}</svg>`; // ours: no text of the graph
    const on = !this.memory.muted.includes(term);
    return make("button", { type: "button", "aria-pressed": String(on), onclick: () => this.mute(term), "data-do": term }, icon, text);
  }

  end() {
    this.watcher.disconnect();
    this.cy.destroy();
    this.frame.remove();
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  let canvas = drawn.get(parentElement);
  if (!canvas) {
    canvas = new Canvas(parentElement, data.key); // the key that Streamlit gives is another at each mount
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
