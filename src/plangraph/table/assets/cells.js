// Cells: how each kind is drawn, read as text, and compared. Everything arrives as text and is set as text.
const BETWEEN = "；";

export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function link(cell) {
  const element = make("a", "name", "v" in cell ? cell.v.toLocaleString("en") : cell.t);
  element.href = cell.h;
  if (cell.n) element.title = cell.n;
  if (cell.c) element.style.setProperty("--class", cell.c), element.classList.add("of-class");
  return element;
}

function words(cell) {
  const box = make("div", "words");
  for (const [label, before, said, after] of cell.q) {
    const quote = make("p", "quote");
    if (label) quote.append(make("span", "label", label));
    quote.append(make("q", ""));
    quote.lastChild.append(before, make("mark", "", said), after);
    box.append(quote);
  }
  if (cell.p) box.append(make("p", "place", cell.p));
  return box;
}

export function draw(cell, and) {
  if (cell === null || cell === "") return make("span", "none", "—");
  if (typeof cell !== "object") return document.createTextNode(typeof cell === "number" ? cell.toLocaleString("en") : cell);
  if ("t" in cell) return link(cell);
  if ("q" in cell) return cell.q.length ? words(cell) : make("span", "none", "—");
  const box = make("span", "several");
  cell.l.forEach((one, place) => box.append(...(place ? [make("span", "between", and)] : []), draw(one, and)));
  return cell.l.length ? box : make("span", "none", "—");
}

export function text(cell) {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("t" in cell) return "v" in cell ? String(cell.v) : cell.t;
  if ("q" in cell) return cell.q.map(([label, before, said, after]) => (label ? `${label}：` : "") + `“${before}${said}${after}”`).join(BETWEEN);
  return cell.l.map(text).join(BETWEEN);
}

// The values that a facet offers: each of several by itself.
export function values(cell) {
  if (cell !== null && typeof cell === "object" && "l" in cell) return cell.l.map(text);
  const found = text(cell);
  return found ? [found] : [];
}

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
export const number = (cell) => (typeof cell === "number" ? cell : typeof cell?.v === "number" ? cell.v : null);

export function compare(a, b) {
  const empty = (one) => one === null || one === "";
  if (empty(a) || empty(b)) return empty(a) - empty(b);
  if (number(a) !== null && number(b) !== null) return number(a) - number(b);
  return collator.compare(text(a), text(b));
}
