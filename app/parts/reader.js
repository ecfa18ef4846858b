// Paragraphs with their mentions as links. Everything arrives as text and is set as text.
function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** Fill an element with text, a line between the cells of a table's row. */
function fill(element, text) {
  text.split("\t").forEach((cell, place) => element.append(...(place ? [make("span", "cell", " "), cell] : [cell])));
  return element;
}

function paragraph({ kind, pieces }) {
  const box = make("p", kind, "");
  for (const piece of pieces) {
    const element = fill(make(piece.href ? "a" : "span", piece.cited ? "cited" : "", ""), piece.text);
    if (piece.href) {
      element.href = piece.href;
      element.title = piece.title;
      element.style.borderBottomColor = piece.colour;
    }
    box.append(element);
  }
  return box;
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".reader");
  const text = make("div", "text", "");
  text.append(...data.paragraphs.map(paragraph));
  const legend = make("div", "legend", "");
  for (const one of data.classes) {
    const mark = make("span", "class", one.label);
    mark.style.borderBottomColor = one.colour;
    legend.append(mark);
  }
  root.replaceChildren(text, legend);
  if (root.plangraphSeen !== data.paragraphs[0]?.pieces[0]?.text) root.querySelector(".cited")?.scrollIntoView({ block: "center" });
  root.plangraphSeen = data.paragraphs[0]?.pieces[0]?.text;
}
