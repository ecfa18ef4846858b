// The table: its bar of filters, its rows, its files. It is drawn again whole where the data or the address change.
import { draw, make, number, text } from "./cells.js";
import { csv, download, workbook } from "./sheet.js";
import { grouped, offered, read, shown, write } from "./view.js";

const STEP = 100; // rows that are drawn at once
const SEEN = ["see", "row", "at"]; // parameters of the address that show what a row rests on
const FEW = 2; // values with which a column is worth choosing from

class Table {
  constructor(root) {
    this.root = root;
    this.more = new Map();
    this.root.addEventListener("click", (event) => this.press(event));
    this.root.addEventListener("keydown", (event) => this.walk(event));
    this.moved = () => { this.view = read(this.data); this.draw(); };
  }

  show(data) {
    window.addEventListener("popstate", this.moved);
    this.data = data;
    this.view = read(data);
    this.draw();
  }

  change(changes) {
    Object.assign(this.view, changes);
    this.more.clear();
    write(this.data, this.view);
    this.draw();
  }

  draw() {
    const at = [...this.root.querySelectorAll("a.open")].indexOf(this.root.getRootNode().activeElement);
    this.rows = shown(this.data, this.view);
    this.bar ??= this.root.appendChild(make("div", "bar"));
    this.drawBar();
    const table = make("table");
    table.append(make("caption", "unseen", this.data.alt), this.head());
    for (const [name, rows] of grouped(this.rows, this.view)) table.append(this.body(name, rows));
    if (this.table) this.table.replaceWith(table);
    else this.root.append(table);
    this.table = table;
    if (at >= 0) this.root.querySelectorAll("a.open")[at]?.focus({ preventScroll: true });
  }

  drawBar() {
    const { words, rows, order, columns } = this.data;
    if (this.drawn !== this.data) {
      this.drawn = this.data;
      this.bar.replaceChildren(this.finder(), ...this.choosers(), make("span", "count"), this.files());
      this.bar.hidden = rows.length < 4;
    }
    const count = this.bar.querySelector(".count");
    const number = this.rows.length === rows.length ? words.rows : words.some;
    const by = columns[this.view.sort];
    const sorted = by ? words[this.view.down ? "down" : "up"].replace("{column}", by.label) : order;
    count.setAttribute("role", "status");
    count.textContent = `${number.replace("{number}", this.rows.length).replace("{all}", rows.length)} · ${sorted}`;
    const finder = this.bar.querySelector("input");
    if (finder.value !== this.view.words && this.root.getRootNode().activeElement !== finder) finder.value = this.view.words;
    for (const select of this.bar.querySelectorAll("select")) {
      const at = Number(select.dataset.column);
      if (select.dataset.column !== "group") this.recount(select, at);
      select.value = select.dataset.column === "group" ? String(this.view.group) : this.view.facets.get(at) ?? "";
    }
  }

  // How many rows each value has among those that everything else lets through.
  recount(select, at) {
    const facets = new Map(this.view.facets);
    facets.delete(at);
    const counts = new Map(offered({ ...this.data, rows: shown(this.data, { ...this.view, facets, sort: -1 }) }, at));
    for (const option of select.options) {
      if (!option.value) continue;
      const number = counts.get(option.value) ?? 0;
      option.textContent = this.data.words.many.replace("{value}", option.value).replace("{number}", number);
      option.disabled = !number && option.value !== this.view.facets.get(at);
    }
  }

  finder() {
    const input = make("input");
    input.type = "search";
    input.placeholder = input.ariaLabel = this.data.words.filter;
    input.value = this.view.words;
    input.addEventListener("input", () => this.change({ words: input.value }));
    return input;
  }

  choosers() {
    const { columns, words } = this.data;
    const facets = columns.map((_, at) => at).filter((at) => columns[at].facet && offered(this.data, at).length >= FEW);
    const found = facets.map((at) => this.chooser(at, columns[at].label, offered(this.data, at), (value) => {
      const facets = new Map(this.view.facets);
      if (value) facets.set(at, value);
      else facets.delete(at);
      return { facets };
    }));
    if (!facets.length) return found;
    const grouping = [...new Set([...facets, ...(this.view.group < 0 ? [] : [this.view.group])])];
    const by = grouping.map((at) => [String(at), words.by.replace("{column}", columns[at].label)]);
    return [...found, this.chooser("group", words.group, [["-1", words.group], ...by], (value) => ({ group: Number(value) }))];
  }

  chooser(column, label, choices, changes) {
    const select = make("select");
    select.dataset.column = column;
    select.ariaLabel = label;
    if (column !== "group") select.append(new Option(label, ""));
    for (const [value, more] of choices) select.append(new Option(more, value));
    select.addEventListener("change", () => this.change(changes(select.value)));
    return select;
  }

  files() {
    const sheet = () => [
      this.data.columns.map((column) => column.label),
      ...this.rows.map((row) => row.cells.map((cell) => number(cell) ?? text(cell))),
    ];
    const box = make("span", "files");
    box.append(...[["csv", csv], ["xlsx", workbook]].map(([kind, written]) => {
      const button = make("button", "file", this.data.words[kind]);
      button.addEventListener("click", () => download(written(sheet()), `${this.data.file}.${kind}`));
      return button;
    }));
    return box;
  }

  head() {
    const head = make("thead"), row = make("tr");
    const kept = this.kept(), whole = kept.reduce((all, at) => all + this.data.columns[at].weight, 0);
    kept.forEach((at) => {
      const column = this.data.columns[at], cell = make("th", column.kind), button = make("button", "", column.label);
      cell.scope = "col";
      cell.style.width = `${(100 * column.weight) / whole}%`;
      const chosen = this.view.sort === at;
      cell.ariaSort = chosen ? (this.view.down ? "descending" : "ascending") : "none";
      button.append(make("span", "arrow", chosen ? (this.view.down ? "▼" : "▲") : ""));
      button.addEventListener("click", () => this.change(chosen && this.view.down ? { sort: -1, down: false } : { sort: at, down: chosen }));
      cell.append(button);
      row.append(cell);
    });
    if (this.sees()) row.append(this.lastHead("source"));
    if (this.acts()) row.append(this.lastHead("act"));
    head.append(row);
    return head;
  }

  // The columns that are drawn: what the rows are grouped by stands over them.
  kept() {
    return this.data.columns.map((_, at) => at).filter((at) => at !== this.view.group);
  }

  lastHead(word) {
    const cell = make("th", word === "act" ? "act" : "open");
    cell.scope = "col";
    cell.append(make("span", "unseen", this.data.words[word]));
    return cell;
  }

  acts() {
    return this.data.rows.some((row) => row.act);
  }

  sees() {
    return this.data.rows.some((row) => row.see);
  }

  body(name, rows) {
    const body = make("tbody");
    if (name) body.append(this.title(name, rows.length));
    const first = this.data.open || STEP;
    const most = this.more.get(name) ?? first;
    for (const row of rows.slice(0, most)) body.append(this.row(row));
    if (rows.length > most) body.append(this.rest(name, most, rows.length));
    return body;
  }

  wide(className, tag = "td") {
    const row = make("tr", className), cell = make(tag);
    cell.colSpan = this.kept().length + (this.sees() ? 1 : 0) + (this.acts() ? 1 : 0);
    row.append(cell);
    return row;
  }

  title(name, number) {
    const row = this.wide("group", "th");
    row.firstChild.scope = "rowgroup";
    row.firstChild.append(name, make("span", "number", String(number)));
    return row;
  }

  rest(name, most, all) {
    const row = this.wide("rest"), button = make("button", "", this.data.words.more.replace("{number}", all - most));
    button.addEventListener("click", () => { this.more.set(name, most + STEP); this.draw(); });
    row.firstChild.append(button);
    return row;
  }

  row(row) {
    const line = make("tr", row.see ? "sees" : "");
    this.kept().forEach((at) => {
      const cell = make("td", this.data.columns[at].kind);
      cell.append(draw(row.cells[at], this.data.words.and));
      line.append(cell);
    });
    if (this.sees()) {
      const cell = make("td", "open");
      if (row.see) cell.append(this.way(row.see, line));
      line.append(cell);
    }
    if (this.acts()) {
      const cell = make("td", "act");
      if (row.act) cell.append(this.act(row));
      line.append(cell);
    }
    return line;
  }

  act(row) {
    const button = make("button", "act", this.data.words.act);
    const named = row.cells.length ? text(row.cells[0]) : "";
    button.ariaLabel = `${this.data.words.act} ${named}`;
    button.addEventListener("click", () => this.tell("act", { row: row.act, at: Date.now() }));
    return button;
  }

  way([name, value], line) {
    const given = new URLSearchParams(location.search);
    const chosen = given.get(name) === value;
    for (const one of SEEN) given.delete(one);
    if (!chosen) given.set(name, value);
    const link = make("a", "open", this.data.words.source);
    link.href = `?${given}`;
    line.classList.toggle("chosen", chosen);
    if (chosen) link.ariaCurrent = "true";
    return link;
  }

  press(event) {
    if (event.target.closest("a, button, select, input") || !getSelection().isCollapsed) return;
    event.target.closest("tr.sees")?.querySelector("a.open")?.click();
  }

  walk(event) {
    event.stopPropagation(); // single letters are commands of Streamlit's
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches("a.open")) return;
    const ways = [...this.table.querySelectorAll("a.open")];
    ways[ways.indexOf(event.target) + step]?.focus();
    event.preventDefault();
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const host = parentElement.querySelector("div");
  host.plangraphTable ??= new Table(host);
  host.plangraphTable.tell = setTriggerValue;
  host.plangraphTable.show(data);
  return () => window.removeEventListener("popstate", host.plangraphTable?.moved);
}
