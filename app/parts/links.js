// Links to pages of ours move the address and tell Streamlit that it moved, as the browser's own way back does: nothing is
// loaded anew. What a table shows (parameters that begin with `view`) stays as long as the table is the same.
const SAME = ["id", "q", "question", "tab", "class", "c"];

function anchor(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return event.composedPath().find((one) => one.tagName === "A" && one.hasAttribute("href")) ?? null;
}

function same(to, now) {
  return to.pathname === now.pathname && SAME.every((name) => to.searchParams.get(name) === now.searchParams.get(name));
}

function keep(to, now, view) {
  for (const name of [...to.searchParams.keys()]) if (name.startsWith(view)) to.searchParams.delete(name);
  for (const [name, value] of now.searchParams) if (name.startsWith(view)) to.searchParams.append(name, value);
}

function go(to, view) {
  const now = new URL(location.href);
  const stays = same(to, now);
  if (stays) keep(to, now, view);
  if (to.href === now.href) return;
  history.pushState({}, "", to.href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  if (!stays) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
}

// A menu of the head shuts when something else is pressed, when a page was chosen in it, and at Escape.
function shut(event) {
  for (const menu of document.querySelectorAll(".st-key-head details[open]"))
    if (event.key === "Escape" || (!event.key && (anchor(event) || !event.composedPath().includes(menu)))) menu.open = false;
}

// At Escape the drawer shuts, unless a menu, a dialog or a box that is typed in has it for itself.
function escape(event) {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const own = "input, textarea, select, [contenteditable], [role=dialog], [role=combobox], [role=listbox], details[open]";
  if (document.querySelector("[role=dialog], [data-baseweb=popover], .st-key-head details[open]")) return;
  if (event.composedPath().some((one) => one.matches?.(own))) return;
  document.querySelector(".st-key-drawer a.shut")?.click();
}

function follow(event) {
  shut(event);
  const found = anchor(event);
  if (!found || found.hasAttribute("download")) return;
  const to = new URL(found.getAttribute("href"), document.baseURI);
  const { pages, view } = window.plangraphLinks;
  if (to.origin !== location.origin || !pages.includes(to.pathname.split("/").pop())) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  go(to, view);
}

export default function ({ data }) {
  if (!window.plangraphLinks) {
    window.addEventListener("click", follow, true);
    window.addEventListener("keydown", escape, true); // before the menus shut
    window.addEventListener("keydown", shut, true);
  }
  const done = window.plangraphLinks?.done;
  window.plangraphLinks = { pages: data.pages, view: data.view, done: data.go?.wish ?? done };
  document.documentElement.lang = data.lang;
  if (data.go && data.go.wish !== done) go(new URL(data.go.href, document.baseURI), data.view);
}
