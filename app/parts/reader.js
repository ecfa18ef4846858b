// Text with its mentions as buttons. Everything arrives as text and is set as text.
function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader");
  const text = make("blockquote", "text", "");
  for (const piece of data.pieces) {
    const element = make(piece.id ? "button" : "span", piece.cited ? "cited" : "", piece.text);
    if (piece.id) {
      element.type = "button";
      element.title = piece.title;
      element.style.borderBottomColor = piece.colour;
      element.addEventListener("click", () => setTriggerValue("open", piece.id));
    }
    text.append(element);
  }
  const legend = make("div", "legend", "");
  for (const one of data.classes) {
    const mark = make("span", "class", one.label);
    mark.style.borderBottomColor = one.colour;
    legend.append(mark);
  }
  root.replaceChildren(text, legend);
}
