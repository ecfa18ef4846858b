// A map of outlines and places: zoomed and moved in the browser, names always of one size, by rank, none on another.
const SIZE = 12.5;
const MOST_ZOOM = 60;
const atlases = new WeakMap();

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Names that have room, the places of most first: each beside its dot, none on another name or on a dot. */
export function named(places, wide, { k, x, y }, width, height) {
  const dots = places.map((place) => ({ place, at: [place.x * k + x, place.y * k + y], r: radius(place) }));
  const seen = dots.filter(({ at: [a, b] }) => a > -40 && b > -40 && a < width + 40 && b < height + 40);
  const taken = seen.map(({ at: [a, b], r }) => [a - r, b - r, a + r, b + r]);
  const free = (box, own) => taken.every((other, i) => i === own || box[0] >= other[2] || other[0] >= box[2] || box[1] >= other[3] || other[1] >= box[3]);
  const order = seen.map((dot, i) => [dot, i]).sort(([a], [b]) => b.place.n - a.place.n || (a.place.name < b.place.name ? -1 : 1));
  const found = [];
  for (const [{ place, at: [a, b], r }, own] of order) {
    const w = wide(place.name) + 4;
    const h = SIZE + 3;
    const sides = [[a + r + 2, b - h / 2], [a - r - 2 - w, b - h / 2], [a - w / 2, b + r + 1], [a - w / 2, b - r - 1 - h]];
    const spot = sides.map(([left, top]) => [left, top, left + w, top + h]).find((box) => free(box, own));
    if (!spot) continue;
    taken.push(spot);
    found.push({ place, box: spot });
  }
  return found;
}

const radius = (place) => 3.5 + Math.min(11, 1.6 * Math.sqrt(place.n));

class Atlas {
  constructor(root) {
    this.tools = make("div", { class: "bar", role: "toolbar" });
    this.sheet = make("canvas", { tabindex: "0", role: "img" });
    this.card = make("div", { class: "card", role: "tooltip", hidden: "" });
    this.stage = make("div", { class: "stage" }, this.sheet, this.card);
    root.replaceChildren(make("div", { class: "atlas" }, this.tools, this.stage));
    this.root = root;
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.stage);
  }

  update(data) {
    const first = !this.data || this.data.mark !== data.mark;
    this.data = data;
    this.paths = data.outlines.map(({ d, level }) => ({ path: new Path2D(d), level }));
    this.stage.style.height = `${data.height}px`;
    this.sheet.setAttribute("aria-label", data.words.map);
    this.tools.setAttribute("aria-label", data.words.map);
    this.drawTools();
    if (first) this.fit(data.near);
    this.resize();
  }

  drawTools() {
    const { words, near, all } = this.data;
    const button = (said, act, sign = said) => make("button", { type: "button", onclick: act, "aria-label": said, title: said }, sign);
    this.tools.replaceChildren(
      button(words.near, () => this.fit(near)), button(words.all, () => this.fit(all)),
      button(words.larger, () => this.zoom(1.5), "+"), button(words.smaller, () => this.zoom(1 / 1.5), "−"),
    );
  }

  fit([west, north, east, south]) {
    const [width, height] = [this.stage.clientWidth || 800, this.data.height];
    const k = Math.min(width / (east - west), height / (south - north)) * 0.94;
    this.view = { k, x: width / 2 - ((west + east) / 2) * k, y: height / 2 - ((north + south) / 2) * k };
    this.fitted = [west, north, east, south];
    this.base ??= k;
    this.draw();
  }

  zoom(factor, [px, py] = [this.stage.clientWidth / 2, this.stage.clientHeight / 2]) {
    const { k, x, y } = this.view;
    const next = Math.min(Math.max(k * factor, this.base / 30), this.base * MOST_ZOOM);
    this.view = { k: next, x: px - ((px - x) / k) * next, y: py - ((py - y) / k) * next };
    this.fitted = null;
    this.draw();
  }

  move(dx, dy) {
    this.view = { ...this.view, x: this.view.x + dx, y: this.view.y + dy };
    this.fitted = null;
    this.draw();
  }

  resize() {
    if (!this.stage.clientWidth || !this.data) return;
    const ratio = window.devicePixelRatio || 1;
    Object.assign(this.sheet, { width: this.stage.clientWidth * ratio, height: this.data.height * ratio });
    this.sheet.style.width = "100%";
    this.sheet.style.height = `${this.data.height}px`;
    if (this.fitted) this.fit(this.fitted);
    else this.draw();
  }

  listen() {
    const { sheet } = this;
    sheet.addEventListener("wheel", (event) => (event.preventDefault(), this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, [event.offsetX, event.offsetY])), { passive: false });
    sheet.addEventListener("pointerdown", (event) => {
      sheet.setPointerCapture(event.pointerId);
      this.held = [event.clientX, event.clientY, 0];
    });
    sheet.addEventListener("pointermove", (event) => (this.held ? this.drag(event) : this.hover(event)));
    sheet.addEventListener("pointerup", (event) => {
      const moved = this.held?.[2] ?? 0;
      this.held = null;
      if (moved < 5) this.open(this.at(event));
    });
    sheet.addEventListener("pointerleave", () => (this.card.hidden = true));
    sheet.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    event.stopPropagation();
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) this.move(...step);
    else if (event.key === "+" || event.key === "=") this.zoom(1.5);
    else if (event.key === "-") this.zoom(1 / 1.5);
    else return;
    event.preventDefault();
  }

  drag(event) {
    const [x, y, far] = this.held;
    this.move(event.clientX - x, event.clientY - y);
    this.held = [event.clientX, event.clientY, far + Math.abs(event.clientX - x) + Math.abs(event.clientY - y)];
    this.card.hidden = true;
  }

  /** The place under the pointer: its dot or its name. */
  at({ offsetX, offsetY }) {
    const { k, x, y } = this.view;
    const near = this.data.places
      .map((place) => [Math.hypot(place.x * k + x - offsetX, place.y * k + y - offsetY) - radius(place), place])
      .filter(([far]) => far < 3)
      .sort(([a], [b]) => a - b)[0];
    return near?.[1] ?? this.names.find(({ box }) => offsetX > box[0] && offsetX < box[2] && offsetY > box[1] && offsetY < box[3])?.place;
  }

  hover(event) {
    const place = this.at(event);
    this.sheet.style.cursor = place ? "pointer" : "grab";
    this.card.hidden = !place;
    if (!place) return;
    this.card.replaceChildren(make("strong", {}, place.name), ...place.told.map((line) => make("div", {}, line)));
    const left = event.offsetX + 14 + this.card.offsetWidth < this.stage.clientWidth ? event.offsetX + 14 : event.offsetX - 14 - this.card.offsetWidth;
    this.card.style.left = `${Math.max(4, left)}px`;
    this.card.style.top = `${Math.max(4, Math.min(event.offsetY + 8, this.data.height - this.card.offsetHeight - 4))}px`;
  }

  /** Follow the link of a place, as a link of the page is followed. */
  open(place) {
    if (!place) return;
    const link = make("a", { href: place.href, hidden: "" });
    this.root.append(link);
    link.click();
    link.remove();
  }

  draw() {
    if (!this.view || !this.sheet.width) return;
    const style = getComputedStyle(this.stage);
    const ink = style.getPropertyValue("--st-text-color").trim() || "#1c2633";
    const paper = style.getPropertyValue("--st-background-color").trim() || "#ffffff";
    const ratio = window.devicePixelRatio || 1;
    const ctx = this.sheet.getContext("2d");
    const { k, x, y } = this.view;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, this.stage.clientWidth, this.data.height);
    ctx.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
    ctx.strokeStyle = "#8a97a8";
    ctx.fillStyle = "rgba(138, 151, 168, 0.1)";
    for (const { path, level } of this.paths) {
      ctx.lineWidth = (level === "prefecture" ? 0.6 : 1.1) / k;
      ctx.fill(path);
      ctx.stroke(path);
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const place of this.data.places) {
      ctx.beginPath();
      ctx.arc(place.x * k + x, place.y * k + y, radius(place), 0, 2 * Math.PI);
      ctx.fillStyle = this.data.colour;
      ctx.globalAlpha = 0.78;
      ctx.fill();
      ctx.globalAlpha = 1;
      ctx.lineWidth = 1;
      ctx.strokeStyle = paper;
      ctx.stroke();
    }
    ctx.font = `${SIZE}px ${style.fontFamily}`;
    this.names = named(this.data.places, (name) => ctx.measureText(name).width, this.view, this.stage.clientWidth, this.data.height);
    Object.assign(ctx, { textBaseline: "top", lineJoin: "round", lineWidth: 3, strokeStyle: paper, fillStyle: ink });
    for (const { place, box } of this.names) {
      ctx.strokeText(place.name, box[0] + 2, box[1] + 1);
      ctx.fillText(place.name, box[0] + 2, box[1] + 1);
    }
  }
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".place");
  if (!atlases.has(root)) atlases.set(root, new Atlas(root));
  parentElement.host && (parentElement.host.atlas = atlases.get(root));
  atlases.get(root).update(data);
}
