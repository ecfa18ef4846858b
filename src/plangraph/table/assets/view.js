// What a reader sees of the rows: filtered, sorted, grouped. It stands in the address, so that a reload and a link show the same.
import { compare, text, values } from "./cells.js";

const OWN = "t.";

export function read(data) {
  const given = new URLSearchParams(location.search);
  const named = (name) => data.columns.findIndex((column) => column.name === name);
  const sort = given.get(`${OWN}sort`) ?? "";
  const facets = new Map();
  data.columns.forEach((column, at) => {
    const value = given.get(`${OWN}f.${column.name}`);
    if (value) facets.set(at, value);
  });
  return {
    words: given.get(`${OWN}q`) ?? "", facets, down: sort.startsWith("-"), sort: named(sort.replace(/^-/, "")),
    group: named(given.get(`${OWN}group`) ?? data.group),
  };
}

// Written over the present entry of the history: the way back leads to the page before, not to the letter before.
export function write(data, view) {
  const here = new URL(location.href);
  const name = (at) => data.columns[at]?.name ?? "";
  const set = (key, value) => (value ? here.searchParams.set(OWN + key, value) : here.searchParams.delete(OWN + key));
  set("q", view.words);
  set("sort", view.sort < 0 ? "" : (view.down ? "-" : "") + name(view.sort));
  set("group", name(view.group) === data.group ? "" : name(view.group) || "-");
  data.columns.forEach((column, at) => set(`f.${column.name}`, view.facets.get(at)));
  if (here.href !== location.href) history.replaceState(history.state, "", here.href);
}

export function shown(data, view) {
  const wanted = view.words.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = data.rows.filter((row) => {
    for (const [at, value] of view.facets) if (!values(row.cells[at]).includes(value)) return false;
    if (!wanted.length) return true;
    const said = row.cells.map(text).join(" ").toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
  if (view.sort < 0) return rows;
  const sign = view.down ? -1 : 1;
  const empty = (row) => row.cells[view.sort] === null || row.cells[view.sort] === "";
  return rows.sort((a, b) => (empty(a) || empty(b) ? empty(a) - empty(b) : sign * compare(a.cells[view.sort], b.cells[view.sort])));
}

// Groups in the order in which their first rows come.
export function grouped(rows, view) {
  if (view.group < 0) return [["", rows]];
  const groups = new Map();
  for (const row of rows) {
    const name = text(row.cells[view.group]) || "—";
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}

export function offered(data, at) {
  const counts = new Map();
  for (const row of data.rows) for (const value of new Set(values(row.cells[at]))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}
