// What the user arranged, by picture. It outlives a page that is left and opened again, for which these files are run anew.
const kept = (globalThis[Symbol.for("plangraph.canvas")] ??= new Map());
const MOST = 40; // pictures

/** What is remembered of a picture; `look` is how a new one begins. */
export function memory(key, arrangement, look = {}) {
  const name = `${key}\n${arrangement}`;
  const found = kept.get(name) ?? {
    moved: {}, hidden: look.hidden ?? [], pinned: [], muted: look.muted ?? [], view: null, done: null,
    size: look.size ?? "relations", colour: look.colour ?? "cls", least: look.least ?? 0,
  };
  kept.delete(name);
  kept.set(name, found); // the last used stand last
  if (kept.size > MOST) kept.delete(kept.keys().next().value);
  return found;
}

/** How the picture looks, as it is shared. */
export function lookOf({ hidden, muted, size, colour, least }) {
  return { hidden, muted, size, colour, least };
}

/** An element with its attributes and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
