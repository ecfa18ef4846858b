// What can stand where the cursor is: labels after (n:, types after [r:, properties after a dot, else words and names.
const MOST = 60;

/** What is offered after `before`, each with its meaning, and how many letters of it are typed already. */
export function offered(before, { labels, types, properties, cypher }) {
  const typed = before.match(/[\w\u4e00-\u9fff]*$/)[0];
  const rest = before.slice(0, before.length - typed.length);
  let known;
  if (/\.$/.test(rest)) known = properties.map((name) => [name, ""]);
  else if (/\[[^\]]*[:|]\s*$/.test(rest)) known = Object.entries(types);
  else if (/\([^)[\]]*[:|&]\s*$/.test(rest)) known = Object.entries(labels);
  else if (/:\s*$/.test(rest)) known = [...Object.entries(labels), ...Object.entries(types)];
  else if (!typed) return { list: [], from: 0 };
  else known = [...named(rest).map((name) => [name, ""]), ...cypher.map((word) => [word, ""])];
  const wanted = typed.toLowerCase();
  const begins = known.filter(([name]) => name.toLowerCase().startsWith(wanted));
  const holds = known.filter(([name, meaning]) => !name.toLowerCase().startsWith(wanted) && (name.toLowerCase().includes(wanted) || meaning.includes(wanted)));
  const list = [...begins, ...(typed.length > 1 ? holds : [])].filter(([name]) => name !== typed);
  return { list: list.slice(0, MOST), from: typed.length };
}

/** The variables of the query. */
function named(text) {
  const found = [...text.matchAll(/[([]\s*(\w+)\s*[:)\]{]/g), ...text.matchAll(/\bAS\s+(\w+)/gi)];
  return [...new Set(found.map((match) => match[1]))];
}
