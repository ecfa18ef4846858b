// Corners of the node shapes in a square from -1 to 1, for the legend and for the SVG file; null means an ellipse.
const regular = (corners, turn = -Math.PI / 2, radius = 1) =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

const star = () =>
  Array.from({ length: 10 }, (_, i) => {
    const angle = -Math.PI / 2 + (Math.PI * i) / 5;
    const radius = i % 2 ? 0.5 : 1;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

const SHAPES = {
  triangle: regular(3),
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  pentagon: regular(5),
  hexagon: [[-0.5, -0.95], [0.5, -0.95], [1, 0], [0.5, 0.95], [-0.5, 0.95], [-1, 0]],
  heptagon: regular(7),
  octagon: regular(8, Math.PI / 8),
  star: star(),
  vee: [[-1, -1], [0, -0.33], [1, -1], [0, 1]],
  rhomboid: [[-1, -1], [0.33, -1], [1, 1], [-0.33, 1]],
  tag: [[-1, -0.9], [0.3, -0.9], [1, 0], [0.3, 0.9], [-1, 0.9]],
  "cut-rectangle": [[-0.6, -0.9], [0.6, -0.9], [1, -0.5], [1, 0.5], [0.6, 0.9], [-0.6, 0.9], [-1, 0.5], [-1, -0.5]],
};
const BOX = [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]];
const ROUND = new Set(["ellipse", "circle"]);

/** Corners of a Cytoscape shape, or null where it is round. */
export function corners(shape) {
  if (ROUND.has(shape)) return null;
  return SHAPES[shape] ?? SHAPES[shape.replace(/^(round|cut)-/, "")] ?? BOX;
}

/** An SVG element that draws the shape at (x, y) with half a side of `size`. */
export function mark(shape, x, y, size, attributes) {
  const points = corners(shape);
  if (!points) return `<circle cx="${x}" cy="${y}" r="${size}" ${attributes}/>`;
  const list = points.map(([a, b]) => `${(x + a * size).toFixed(1)},${(y + b * size).toFixed(1)}`).join(" ");
  return `<polygon points="${list}" ${attributes}/>`;
}
