// What stands round the picture: the tools above it, the legend and the line of what is shown below.
import { scale } from "./looks.js";
import { make } from "./memory.js";
import { png, save, svg } from "./picture.js";
import { mark } from "./shapes.js";

const SIGNS = { larger: "+", smaller: "−" }; // where a sign says it

export class Bars {
  constructor(canvas) {
    this.canvas = canvas;
    this.tools = make("div", { class: "bar tools", role: "toolbar" });
    this.legend = make("div", { class: "bar legend", role: "group" });
    this.shown = make("span", {});
    this.said = make("span", { class: "said", role: "status" });
    this.foot = make("div", { class: "bar foot" }, this.shown, make("span", { class: "wide" }), this.said);
  }

  draw() {
    const { data } = this.canvas;
    this.tools.setAttribute("aria-label", data.words.tools);
    this.legend.setAttribute("aria-label", data.words.legend);
    this.shown.textContent = data.foot;
    this.drawTools();
    this.drawLegend();
    this.canvas.looks.draw();
  }

  /** Say what was done; a note with `copy` also takes the address along. */
  tell({ text, copy }) {
    this.said.textContent = text;
    this.said.classList.remove("fresh");
    void this.said.offsetWidth; // begins the animation anew
    this.said.classList.add("fresh");
    if (copy) setTimeout(() => navigator.clipboard?.writeText(location.href).catch(() => {}), 250);
  }

  button(word, act, enabled = true) {
    const said = this.canvas.data.words[word];
    const button = make("button", { type: "button", onclick: () => act(), "data-do": word, title: said, "aria-label": said }, SIGNS[word] ?? said);
    button.disabled = !enabled;
    return button;
  }

  drawTools() {
    const { canvas } = this;
    if (!this.search) this.makeSearch();
    const focused = canvas.root.activeElement?.dataset?.do;
    const node = canvas.node();
    const some = canvas.chosen().length > 0;
    const { expandable, words } = canvas.data;
    this.search.placeholder = words.find;
    this.search.setAttribute("aria-label", words.find);
    const gap = () => make("span", { class: "gap" });
    const pressed = (button, on) => (button.setAttribute("aria-pressed", String(on)), button);
    const buttons = [
      this.button("fit", () => canvas.fit()), this.button("larger", () => canvas.zoom(1.25)), this.button("smaller", () => canvas.zoom(0.8)), gap(),
      ...(expandable ? [this.button("expand", () => canvas.expand(node), node), this.button("collapse", () => canvas.collapse(node), node)] : []),
      this.button("hide", () => canvas.hide(), Boolean(canvas.picked) || some), this.button("only", () => canvas.only(), some),
      this.button("pin", () => canvas.pin(), some && !canvas.cy.getElementById(canvas.picked ?? "").isEdge?.()),
      this.button("open", () => canvas.tell("open", { id: node.id() }), node && !node.data("gathers")),
      this.button("collect", () => canvas.tell("collect", { id: node?.id() ?? null, ids: canvas.chosen() }), some), gap(),
      this.button("undo", () => canvas.undo(), canvas.past.length), this.button("tidy", () => canvas.tidy()),
      pressed(this.button("lasso", () => (canvas.lasso.turn(), this.drawTools())), canvas.lasso.on),
      ...(expandable ? [this.button("link", () => canvas.link())] : []),
      pressed(this.button("looks", () => (canvas.looks.turn(), this.drawTools(), canvas.measureHeight())), !canvas.looks.box.hidden),
      make("span", { class: "wide" }),
      this.button("share", () => canvas.share()),
      this.button("svg", () => save(new Blob([svg(canvas)], { type: "image/svg+xml" }), "plangraph.svg")),
      this.button("png", async () => save(await png(canvas), "plangraph.png")),
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

  find(text, jump) {
    const { cy, names } = this.canvas;
    const wanted = text.trim().toLowerCase();
    const hits = wanted ? cy.nodes(":visible").filter((node) => node.data("label").toLowerCase().includes(wanted)) : null;
    cy.batch(() => {
      cy.elements().removeClass("found faint");
      if (!hits?.length) return;
      hits.addClass("found");
      cy.elements().not(hits).addClass("faint");
    });
    names.changed();
    this.count.textContent = wanted ? String(hits.length) : "";
    if (!jump || !hits?.length) return;
    this.turn = ((this.turn ?? -1) + 1) % hits.length;
    this.canvas.focus(hits[this.turn]);
  }

  drawLegend() {
    const { data, memory } = this.canvas;
    const count = (list, name) => list.reduce((sum, one) => sum.set(one[name], (sum.get(one[name]) ?? 0) + 1), new Map());
    const classes = [...count(data.nodes.filter((node) => !node.gathers), "cls")].map(([cls, n]) => {
      const { label, colour, shape } = data.classes[cls];
      const fill = memory.colour === "cls" ? colour : "currentColor";
      return this.toggle(cls, `${label} ${n}`, mark(shape, 8, 8, 6, `fill="${fill}"`));
    });
    const relations = [...count(data.edges, "predicate")].map(([predicate, n]) =>
      this.toggle(predicate, `${data.relations[predicate]} ${n}`, `<path d="M1 8H12M9 5l4 3-4 3" stroke="currentColor" fill="none"/>`));
    const some = memory.hidden.length + memory.muted.length + memory.least;
    const all = some ? [this.button("showAll", () => this.canvas.showAll())] : [];
    this.legend.replaceChildren(...classes, ...this.colours(), make("span", { class: "gap" }), ...relations, ...all);
  }

  /** The colours of the measure that colours the nodes. */
  colours() {
    const { memory, data } = this.canvas;
    if (memory.colour === "cls") return [];
    const boxes = scale().map((colour) => make("span", { class: "step", style: `background:${colour}` }));
    return [make("span", { class: "scale" }, `${data.words[memory.colour]} −`, ...boxes, "+")];
  }

  toggle(term, text, picture) {
    const icon = make("span", { "aria-hidden": "true" });
    icon.innerHTML = `<svg width="16" height="16" style="display:block">${picture}</svg>`; // ours: no text of the graph
    const on = !this.canvas.memory.muted.includes(term);
    return make("button", { type: "button", "aria-pressed": String(on), onclick: () => this.canvas.mute(term), "data-do": term }, icon, text);
  }
}
