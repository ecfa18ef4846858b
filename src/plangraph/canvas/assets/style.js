// How nodes and edges look, from the colours of the page's theme. Names stand on a layer of their own (names.js).
export const FONT = "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif";

/** The theme's colours as the page gives them. */
export function themeColours(element) {
  const style = getComputedStyle(element);
  const read = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  const text = read("--st-text-color", "#1f2937");
  return {
    text,
    background: read("--st-background-color", "#ffffff"),
    primary: read("--st-primary-color", "#1f5fa8"),
    quiet: `color-mix(in srgb, ${text} 72%, ${read("--st-background-color", "#ffffff")})`,
  };
}

/** `colours` with mixtures worked out: Cytoscape and SVG files know no color-mix(). */
export function plain(colours) {
  const [text, background] = [rgb(colours.text), rgb(colours.background)];
  const mixed = (share) => hex(text.map((value, i) => Math.round(value * share + background[i] * (1 - share))));
  return { ...colours, text: hex(text), background: hex(background), primary: hex(rgb(colours.primary)), quiet: mixed(0.7), edge: mixed(0.34), soft: mixed(0.09) };
}

function rgb(colour) {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

const hex = (values) => `#${values.map((value) => value.toString(16).padStart(2, "0")).join("")}`;

/** Cytoscape's style sheet; with very many edges they are straight, which is faster. */
export function sheet(colours, edges) {
  return [
    {
      selector: "node",
      style: {
        "background-color": "data(colour)", shape: "data(shape)", width: "data(size)", height: "data(size)",
        "border-width": 2, "border-color": colours.background, "overlay-opacity": 0,
      },
    },
    {
      selector: "node[gathers]",
      style: {
        shape: "round-rectangle", width: "data(wide)", height: "data(high)", label: "data(label)", "font-size": "data(font)", "font-family": FONT,
        color: colours.text, "text-valign": "center", "background-color": colours.soft,
        "border-color": "data(colour)", "border-width": 1.5, "border-style": "dashed",
      },
    },
    {
      selector: "edge",
      style: {
        width: 1.2, "line-color": colours.edge, "target-arrow-color": colours.edge, "target-arrow-shape": "triangle",
        "arrow-scale": 0.8, "curve-style": edges > 1500 ? "straight" : "bezier", "overlay-opacity": 0,
      },
    },
    { selector: ".pinned", style: { "border-width": 3, "border-style": "double", "border-color": colours.text } },
    { selector: ".found", style: { "underlay-color": colours.primary, "underlay-opacity": 0.35, "underlay-padding": 7 } },
    { selector: "node.over", style: { "underlay-color": colours.text, "underlay-opacity": 0.14, "underlay-padding": 6 } },
    { selector: "edge.lit", style: { width: 2, "line-color": colours.quiet, "target-arrow-color": colours.quiet, "z-index": 9 } },
    { selector: "node:selected", style: { "border-width": 3, "border-style": "solid", "border-color": colours.primary } },
    { selector: "node.picked", style: { "border-width": 4, "border-style": "solid", "border-color": colours.primary } },
    { selector: "edge.picked", style: { width: 3, "line-color": colours.primary, "target-arrow-color": colours.primary } },
    { selector: ".faint", style: { opacity: 0.25 } },
    { selector: ".hidden, .muted, .low", style: { display: "none" } },
  ];
}
