// A line drawn round nodes: what lies in it is selected.
import { make } from "./memory.js";

/** Whether a point lies in a polygon, by the lines that a ray from it crosses. */
export function inside([x, y], corners) {
  let within = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [[a, b], [c, d]] = [corners[i], corners[j]];
    if (b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a) within = !within;
  }
  return within;
}

export class Lasso {
  constructor(canvas) {
    this.canvas = canvas;
    this.layer = make("div", { class: "lasso", hidden: "" });
    this.layer.innerHTML = `<svg width="100%" height="100%"><polygon points=""></polygon></svg>`; // ours: no text of the graph
    this.line = this.layer.querySelector("polygon");
    canvas.stage.append(this.layer);
    for (const kind of ["mousedown", "touchstart"]) this.layer.addEventListener(kind, (event) => event.stopPropagation()); // no drag of the picture
    this.layer.addEventListener("pointerdown", (event) => this.begin(event));
    this.layer.addEventListener("pointermove", (event) => this.go(event));
    this.layer.addEventListener("pointerup", () => this.end());
  }

  get on() {
    return !this.layer.hidden;
  }

  turn(on = !this.on) {
    this.layer.hidden = !on;
    this.clear();
  }

  clear() {
    this.corners = null;
    this.line.setAttribute("points", "");
  }

  point(event) {
    const { left, top } = this.canvas.stage.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  begin(event) {
    this.layer.setPointerCapture(event.pointerId);
    this.corners = [this.point(event)];
    event.stopPropagation();
  }

  go(event) {
    if (!this.corners) return;
    this.corners.push(this.point(event));
    this.line.setAttribute("points", this.corners.map((corner) => corner.join(",")).join(" "));
  }

  end() {
    const corners = this.corners ?? [];
    this.turn(false);
    if (corners.length < 3) return void this.canvas.drawTools();
    const within = this.canvas.cy.nodes(":visible").filter((node) => {
      const { x, y } = node.renderedPosition();
      return inside([x, y], corners);
    });
    this.canvas.choose(within);
  }
}
