// An editor for Cypher: CodeMirror with completion from the schema that Python sends. Ctrl+Enter runs the query.
import "./codemirror.js";
import "./cypher.js";
import "./matchbrackets.js";
import "./closebrackets.js";
import "./show-hint.js";
import { offered } from "./completing.js";

const { CodeMirror } = globalThis;
const drawn = new WeakMap();
const typed = new Map(); // by version, what stood in an editor last: a page that draws its editor anew loses nothing
const SHEETS = ["./codemirror.css", "./show-hint.css"];

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

class Editor {
  constructor(root) {
    for (const sheet of SHEETS) root.append(make("link", { rel: "stylesheet", href: new URL(sheet, import.meta.url).href }));
    this.frame = make("div", { class: "editor" });
    this.run = make("button", { type: "button", class: "run" });
    this.hint = make("span", { class: "hint" });
    root.append(this.frame, make("div", { class: "under" }, this.run, this.hint));
    this.run.addEventListener("click", () => this.send());
    this.cm = CodeMirror(this.frame, {
      mode: "application/x-cypher-query", lineNumbers: true, lineWrapping: true, matchBrackets: true, autoCloseBrackets: true, viewportMargin: Infinity,
      extraKeys: {
        "Ctrl-Enter": () => this.send(), "Cmd-Enter": () => this.send(), "Ctrl-Space": () => this.complete(),
        Tab: false, "Shift-Tab": false, // the keyboard goes on through the page
      },
    });
    this.cm.on("inputRead", (cm, change) => /[\w:.\u4e00-\u9fff]$/.test(change.text.join("")) && this.complete());
    this.cm.on("changes", (cm) => this.version !== undefined && typed.set(this.version, cm.getValue()));
    // Keys that are typed here are no shortcuts of the page.
    this.frame.addEventListener("keydown", (event) => event.stopPropagation());
    new ResizeObserver(() => this.cm.refresh()).observe(this.frame);
    for (const link of root.querySelectorAll("link")) link.addEventListener("load", () => this.cm.refresh());
  }

  update(data, go) {
    [this.data, this.go] = [data, go];
    this.run.textContent = data.words.run;
    this.hint.textContent = data.words.keys;
    this.cm.setOption("screenReaderLabel", data.words.editor);
    this.cm.getInputField().setAttribute("aria-label", data.words.editor);
    if (data.version === this.version) return;
    const text = this.version === undefined ? typed.get(data.version) : undefined;
    this.version = data.version;
    this.cm.setValue(text ?? data.text);
    this.cm.clearHistory();
  }

  send() {
    this.cm.closeHint();
    const query = this.cm.getValue().slice(0, this.data.longest);
    if (query.trim()) this.go({ query, at: Date.now() });
  }

  complete() {
    const hint = (cm) => {
      const { line, ch } = cm.getCursor();
      const { list, from } = offered(cm.getRange({ line: 0, ch: 0 }, { line, ch }), this.data);
      const told = list.map(([text, meaning]) => ({ text, render: (element) => element.append(text, make("small", {}, meaning ? ` ${meaning}` : "")) }));
      return { list: told, from: { line, ch: ch - from }, to: { line, ch } };
    };
    this.cm.showHint({ hint, completeSingle: false, container: this.frame, closeOnUnfocus: true });
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!drawn.has(parentElement)) drawn.set(parentElement, new Editor(parentElement));
  const editor = drawn.get(parentElement);
  parentElement.host && (parentElement.host.editor = editor);
  editor.update(data, (asked) => setTriggerValue("run", asked));
}
