// A box in which a thing is found by its name as one types: the names are fetched once and looked through here.
const MOST = 12; // options
const boxes = new WeakMap();
let names = null;
let asked = "./names"; // another one where another graph is looked at

async function fetched() {
  names ??= fetch(asked).then((answer) => (answer.ok ? answer.json() : []));
  try {
    return await names;
  } catch {
    names = null; // asked again when one types on
    return [];
  }
}

const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s“”"'《》「」]/g, "");

/** Whether all signs stand in a name in their order, the first of them first: 武理工 in 武汉理工大学. */
function inOrder(signs, name) {
  if (signs.length < 2 || name[0] !== signs[0]) return false;
  let at = 0;
  for (const sign of name) if (sign === signs[at]) at++;
  return at === signs.length;
}

/** Whether two texts of one length differ in one sign: 东阳先 and 东阳光. */
function nearly(text, start) {
  if (text.length < 3 || start.length < text.length) return false;
  let wrong = 0;
  for (let i = 0; i < text.length; i++) if (text[i] !== start[i] && ++wrong > 1) return false;
  return true;
}

/** How well what was typed fits a name; 0 for not at all. */
function worth(text, latin, name) {
  if (name === text) return 100;
  if (name.startsWith(text)) return 90 - name.length / 100;
  if (name.includes(text)) return 80 - name.length / 100;
  if (latin) return 0;
  if (inOrder(text, name)) return 50 - name.length / 100;
  return nearly(text, name) ? 40 - name.length / 100 : 0;
}

function heard(text, [whole, initials]) {
  if (whole === text || initials === text) return 70;
  if (whole.startsWith(text)) return 65 - whole.length / 100;
  return text.length > 2 && initials.startsWith(text) ? 60 - initials.length / 100 : 0;
}

/** The best of all names for what was typed; of equal ones the best known, in whose order they came. */
export function found(rows, typed) {
  const text = folded(typed);
  if (!text) return [];
  const latin = /^[\x21-\x7e]+$/.test(text);
  const hits = [];
  rows.forEach(([id, cls, name, also, read, english], place) => {
    const forms = [name, english, ...also].map((form) => [worth(text, latin, folded(form)), form]);
    let [best, by] = forms.reduce((one, other) => (other[0] > one[0] ? other : one));
    if (latin) for (const reading of read) best = Math.max(best, heard(text, reading));
    if (best) hits.push({ id, cls, name, by, pinyin: read[0]?.[0] ?? "", english, best, place });
  });
  return hits.sort((a, b) => b.best - a.best || a.place - b.place).slice(0, MOST);
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

class Box {
  constructor(root) {
    this.input = make("input", { type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "found", autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/" });
    this.list = make("ul", { id: "found", role: "listbox", hidden: "" });
    this.said = make("span", { class: "told", role: "status" });
    root.replaceChildren(this.input, this.list, this.said);
    this.input.addEventListener("focus", fetched);
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.shut(), 150));
  }

  update(data, go) {
    [this.data, this.go] = [data, go];
    if (data.names !== asked) [asked, names] = [data.names, null];
    this.input.placeholder = data.words.search;
    this.input.setAttribute("aria-label", data.words.search);
    this.list.setAttribute("aria-label", data.words.search);
  }

  async look() {
    const typed = this.input.value;
    const rows = await fetched();
    if (typed !== this.input.value) return; // typed on
    this.hits = found(rows, typed);
    const words = this.data.words;
    const options = this.hits.map((hit, i) => this.option(hit, i));
    if (typed.trim()) options.push(this.everywhere(typed.trim(), options.length));
    this.at = -1;
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = this.hits.length ? words.found.replace("{number}", this.hits.length) : words.none;
  }

  option({ id, cls, name, by, pinyin, english }, i) {
    const [label, colour] = this.data.classes[cls] ?? [cls, "#888888"];
    const dot = make("span", { class: "dot", style: `background:${colour}`, "aria-hidden": "true" });
    const read = this.data.pinyin ? english || pinyin : /^[\x20-\x7e]+$/.test(this.input.value) ? pinyin : "";
    const more = [read, by !== name && by !== english ? by : ""].filter(Boolean).join(" · ");
    const line = make("li", { id: `option-${i}`, role: "option", "aria-selected": "false" }, dot, make("b", {}, name), make("small", {}, ` · ${label}${more ? ` · ${more}` : ""}`));
    line.addEventListener("mousedown", (event) => (event.preventDefault(), this.leave({ id })));
    return line;
  }

  everywhere(typed, i) {
    const line = make("li", { id: `option-${i}`, role: "option", class: "all", "aria-selected": "false" }, this.data.words.everywhere.replace("{text}", typed));
    line.addEventListener("mousedown", (event) => (event.preventDefault(), this.leave({ q: typed })));
    return line;
  }

  key(event) {
    event.stopPropagation();
    const count = this.list.hidden ? 0 : this.list.children.length;
    if (event.key === "Escape") return this.shut();
    if (event.key === "Enter") return this.enter();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !count) return;
    event.preventDefault();
    this.at = (this.at + step + (this.at < 0 && step < 0 ? 1 : 0) + count) % count;
    [...this.list.children].forEach((line, i) => line.setAttribute("aria-selected", String(i === this.at)));
    this.input.setAttribute("aria-activedescendant", `option-${this.at}`);
    this.list.children[this.at].scrollIntoView({ block: "nearest" });
  }

  /** What is highlighted; else the one thing of that very name; else what all that is known finds. */
  enter() {
    const typed = this.input.value.trim();
    if (!typed) return;
    const chosen = !this.list.hidden && this.at >= 0 ? this.hits[this.at] : null;
    const same = (this.hits ?? []).filter((hit) => hit.best === 100);
    if (chosen) this.leave({ id: chosen.id });
    else this.leave(same.length === 1 ? { id: same[0].id } : { q: typed });
  }

  leave(where) {
    this.input.value = "";
    this.shut();
    this.go({ ...where, at: Date.now() });
  }

  shut() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }
}

/** A slash leads here from anywhere on the page, unless something is being typed. */
function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.composedPath().some((one) => one.matches?.("input, textarea, select, [contenteditable], [role=dialog]"))) return;
  event.preventDefault();
  event.stopPropagation();
  window.plangraphSearch.box?.input.focus();
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".box");
  if (!boxes.has(root)) boxes.set(root, new Box(root));
  boxes.get(root).update(data, (where) => setTriggerValue("go", where));
  if (!window.plangraphSearch) {
    window.plangraphSearch = {};
    window.addEventListener("keydown", slash, true);
  }
  window.plangraphSearch.box = boxes.get(root);
}
