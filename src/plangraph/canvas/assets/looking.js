// How one looks about in a picture: by keys, nearer and farther, at the whole of it, at one node. Methods of the canvas.
export const looking = {
  key(event) {
    event.stopPropagation(); // with the canvas focused, r and c would reach Streamlit
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    const turn = { PageDown: 1, PageUp: -1 }[event.key];
    if (step) this.cy.panBy({ x: step[0], y: step[1] });
    else if (turn) this.walk(turn);
    else if (event.key === "Enter" && this.node()) this.expand(this.node());
    else if (event.key === "+" || event.key === "=") this.zoom(1.25);
    else if (event.key === "-") this.zoom(0.8);
    else if (event.key === "Delete") this.hide();
    else if (event.key === "Escape") this.lasso.turn(false);
    else return;
    event.preventDefault();
  },

  /** To the next node, the best known first: the picture without a mouse. */
  walk(step) {
    const nodes = this.cy.nodes(":visible").sort((a, b) => b.data("plans") - a.data("plans") || b.degree() - a.degree() || (a.id() < b.id() ? -1 : 1));
    const at = nodes.toArray().findIndex((node) => node.id() === this.picked);
    if (nodes.length) this.focus(nodes[(at + step + nodes.length) % nodes.length]);
  },

  zoom(factor) {
    const { cy, stage } = this;
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: stage.clientWidth / 2, y: stage.clientHeight / 2 } });
  },

  fit() {
    const { cy } = this;
    cy.resize();
    cy.fit(cy.elements(":visible"), 54); // with room for the names at the edge
    if (cy.zoom() > 1.2) cy.zoom(1.2), cy.center(cy.elements(":visible"));
  },

  focus(node) {
    if (node.empty()) return;
    if (this.cy.zoom() < 0.7) this.cy.zoom(0.9);
    this.cy.center(node);
    this.cy.elements(":selected").unselect();
    node.select();
    this.mark(node);
    this.tellPick(node);
  },
};
