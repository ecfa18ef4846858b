// How large and in what colour nodes are drawn, and which are left out, by a measure that the user chooses.
import { make } from "./memory.js";

export const MEASURES = ["relations", "plans", "mentions"];
const SCALE = ["#35528b", "#557d94", "#86a089", "#c0b565", "#f4c430"]; // little to much, told apart by all eyes
const SMALLEST = 20;
const LARGEST = 46;

/** The value of a node by a measure; where the graph's own number is not known, what the picture shows. */
export function value(node, measure) {
  return node.data(measure) || (measure === "relations" ? node.degree() : 0);
}

/** Sizes and colours of all nodes. */
export function dress(cy, memory, classes) {
  const nodes = cy.nodes().filter((node) => !node.data("gathers"));
  const crowd = nodes.length > 150 ? Math.sqrt(nodes.length / 150) : 1;
  const most = Math.max(1, ...nodes.map((node) => value(node, memory.size)));
  const steps = memory.colour === "cls" ? null : quantiles(nodes.map((node) => value(node, memory.colour)));
  cy.batch(() => {
    nodes.forEach((node) => {
      const share = memory.size === "same" ? 0.15 : Math.sqrt(value(node, memory.size) / most);
      const colour = steps ? SCALE[steps.filter((step) => value(node, memory.colour) > step).length] : classes[node.data("cls")].colour;
      node.data({ size: SMALLEST + (LARGEST - SMALLEST) * share * crowd, colour });
    });
    cy.nodes("[gathers]").forEach((node) => node.data("colour", classes[node.data("cls")].colour));
  });
}

function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.35, 0.6, 0.8, 0.93].map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
}

/** The colours of a measure for the legend, from little to much. */
export const scale = () => SCALE;

/** Nodes that have less than the least of the measure of size. */
export function low(cy, memory) {
  if (!memory.least) return cy.collection();
  const measure = memory.size === "same" ? "relations" : memory.size;
  return cy.nodes().filter((node) => !node.data("centre") && !node.data("gathers") && value(node, measure) < memory.least);
}

/** The panel in which all this is chosen. */
export class Looks {
  constructor(canvas) {
    this.canvas = canvas;
    this.box = make("div", { class: "bar looks", role: "group", hidden: "" });
  }

  turn() {
    this.box.hidden = !this.box.hidden;
    this.draw();
  }

  draw() {
    if (this.box.hidden) return;
    const { memory, data, cy } = this.canvas;
    const { words } = data;
    const measure = memory.size === "same" ? "relations" : memory.size;
    const most = Math.max(1, ...cy.nodes().map((node) => value(node, measure)));
    const slider = make("input", {
      type: "range", min: 0, max: Math.min(most, 40), value: memory.least, "aria-label": words.least,
      oninput: (event) => this.set("least", Number(event.target.value)),
    });
    this.told = make("span", { class: "hint" }, this.least(measure));
    this.box.replaceChildren(
      this.select("size", [...MEASURES, "same"]), this.select("colour", ["cls", ...MEASURES]),
      make("label", {}, words.least, slider), this.told,
    );
  }

  least(measure) {
    return `${this.canvas.data.words[measure]} ≥ ${this.canvas.memory.least}`;
  }

  select(name, options) {
    const { memory, data } = this.canvas;
    const box = make("select", { "aria-label": data.words[name], onchange: (event) => this.set(name, event.target.value) });
    for (const one of options) {
      const option = make("option", { value: one }, data.words[one]);
      option.selected = memory[name] === one;
      box.append(option);
    }
    return make("label", {}, data.words[name], box);
  }

  set(name, chosen) {
    const { memory } = this.canvas;
    const before = memory[name];
    memory[name] = chosen;
    if (name === "size") this.draw();
    else this.told.textContent = this.least(memory.size === "same" ? "relations" : memory.size);
    this.canvas.redress();
    this.canvas.remember(() => {
      memory[name] = before;
      this.canvas.redress();
      this.draw();
    });
  }
}
