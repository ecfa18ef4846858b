// What is told of a node or a line where the pointer rests on it.
import { make } from "./memory.js";

const WAIT = 110; // milliseconds

export class Card {
  constructor(canvas) {
    this.canvas = canvas;
    this.box = make("div", { class: "card", role: "tooltip", hidden: "" });
    canvas.stage.append(this.box);
    // Cytoscape listens for a hovering pointer at the window, where what lies in a shadow tree is hidden from it.
    canvas.stage.addEventListener("pointermove", (event) => this.move(event));
    canvas.stage.addEventListener("pointerleave", () => this.move(null));
    canvas.cy.on("viewport grab tapstart", () => this.hide());
  }

  move(event) {
    const { cy, lasso } = this.canvas;
    const free = event && !event.buttons && !lasso.on;
    const renderer = cy.renderer();
    const found = free ? renderer.findNearestElement(...renderer.projectIntoViewport(event.clientX, event.clientY), true, false) : null;
    if (found?.id() === this.at?.id()) return;
    if (this.at) this.out();
    this.at = found;
    if (found) this.over(found);
  }

  over(target) {
    this.canvas.stage.style.cursor = "pointer";
    target.addClass("over");
    (target.isNode() ? target.connectedEdges() : target).addClass("lit");
    this.canvas.names.changed();
    this.waiting = setTimeout(() => this.show(target), WAIT);
  }

  out() {
    clearTimeout(this.waiting);
    this.canvas.stage.style.cursor = "";
    this.canvas.cy.elements(".over, .lit").removeClass("over lit");
    this.canvas.names.changed();
    this.hide();
  }

  hide() {
    this.box.hidden = true;
  }

  show(target) {
    const lines = target.isNode() ? this.ofNode(target) : this.ofEdge(target);
    this.box.replaceChildren(make("strong", {}, lines[0]), ...lines.slice(1).filter(Boolean).map((line) => make("div", {}, line)));
    this.box.hidden = false;
    const at = target.isNode() ? target.renderedPosition() : target.renderedMidpoint();
    const { box, canvas: { stage } } = this;
    const gap = target.isNode() ? target.renderedWidth() / 2 + 10 : 12;
    const right = at.x + gap + box.offsetWidth < stage.clientWidth;
    box.style.left = `${Math.max(4, right ? at.x + gap : at.x - gap - box.offsetWidth)}px`;
    box.style.top = `${Math.max(4, Math.min(at.y - 12, stage.clientHeight - box.offsetHeight - 4))}px`;
  }

  ofNode(node) {
    const { words, classes } = this.canvas.data;
    const { label, cls, card, gathers, relations, plans } = node.data();
    if (gathers) return [label, ...card, words.gathers];
    const numbers = [[relations, words.relations], [plans, words.plans]].filter(([n]) => n).map(([n, word]) => `${word} ${n}`);
    return [label, [classes[cls].label, ...numbers].join(" · "), ...card];
  }

  ofEdge(edge) {
    const told = `${edge.source().data("label")} — ${edge.data("label")} → ${edge.target().data("label")}`;
    return [told, ...(edge.data("card") ?? []).map((words) => `“${words}”`)];
  }
}
