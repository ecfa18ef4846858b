// Words that the page's framework writes in English are said in the language of the screen, as they appear.
const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "data-tooltip"];
const state = (globalThis[Symbol.for("plangraph.tongue")] ??= { table: { exact: {}, begins: {} }, said: new Map(), watcher: null });

/** What is said instead of a text; nothing where it is none of the framework's. */
function instead(text) {
  const bare = text.trim();
  const { exact, begins } = state.table;
  if (Object.hasOwn(exact, bare)) return exact[bare];
  const start = Object.keys(begins).find((one) => bare.startsWith(one));
  if (!start) return null;
  return start.endsWith(" ") ? begins[start] + bare.slice(start.length) : begins[start];
}

function say(node) {
  const said = node.nodeValue && instead(node.nodeValue);
  if (said && node.nodeValue !== said) {
    state.said.set(new WeakRef(node), node.nodeValue);
    node.nodeValue = said;
  }
}

function sayAttributes(element) {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    const said = value && instead(value);
    if (said && said !== value) element.setAttribute(name, said);
  }
}

function look(root) {
  if (root.nodeType === Node.TEXT_NODE) return say(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  sayAttributes(root);
  for (const element of root.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join(","))) sayAttributes(element);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) say(texts.currentNode);
}

function watch() {
  state.watcher ??= new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") say(target);
      else if (type === "attributes") sayAttributes(target);
      else for (const node of addedNodes) look(node);
    }
  });
  state.watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}

/** Back to the framework's own words, where the language changed under an open page. */
function restore() {
  for (const [held, text] of state.said) {
    const node = held.deref();
    if (node) node.nodeValue = text;
  }
  state.said.clear();
}

export default function ({ data }) {
  const mark = JSON.stringify(data);
  if (mark === state.mark) return;
  state.mark = mark;
  restore();
  state.table = data;
  watch();
  look(document.body);
}
