// What the user arranges in a picture and can take back: hiding, pinning, moving, muting. Methods of the canvas.
export const arranged = {
  hide(ids = this.chosen()) {
    const fresh = ids.filter((id) => !this.memory.hidden.includes(id));
    if (!fresh.length) return;
    this.memory.hidden.push(...fresh);
    this.picked = null;
    this.cy.elements(":selected").unselect();
    this.reapply();
    this.bars.draw(); // with the way to show all again
    this.remember(() => (this.memory.hidden = this.memory.hidden.filter((one) => !fresh.includes(one))));
  },

  /** Hide everything but what is selected. */
  only() {
    const ids = new Set(this.chosen());
    this.hide(this.cy.nodes(":visible").filter((node) => !ids.has(node.id())).map((node) => node.id()));
  },

  showAll() {
    const { hidden, muted, least } = this.memory;
    Object.assign(this.memory, { hidden: [], muted: [], least: 0 });
    this.redress();
    this.looks.draw();
    this.remember(() => Object.assign(this.memory, { hidden, muted, least }));
  },

  pin(ids = this.chosen()) {
    const before = this.memory.pinned;
    const on = ids.every((id) => before.includes(id));
    this.memory.pinned = on ? before.filter((one) => !ids.includes(one)) : [...new Set([...before, ...ids])];
    for (const id of ids) this.memory.moved[id] = { ...this.cy.getElementById(id).position() };
    this.reapply();
    this.remember(() => (this.memory.pinned = before));
  },

  moved(node, from) {
    this.memory.moved[node.id()] = { ...node.position() };
    this.remember(() => this.put(node.id(), from));
  },

  put(id, position) {
    this.memory.moved[id] = position;
    const node = this.cy.getElementById(id).unlock();
    node.position(position);
  },

  tidy() {
    const before = { ...this.memory.moved };
    for (const { id, x, y } of this.data.nodes) if (!this.memory.pinned.includes(id)) this.put(id, { x, y });
    this.reapply();
    this.remember(() => Object.entries(before).forEach(([id, place]) => this.put(id, place)));
  },

  mute(term) {
    const before = this.memory.muted;
    this.memory.muted = before.includes(term) ? before.filter((one) => one !== term) : [...before, term];
    this.reapply();
    this.remember(() => (this.memory.muted = before));
    this.bars.drawLegend();
  },
};
