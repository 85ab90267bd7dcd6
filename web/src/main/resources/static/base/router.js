// Keeps the view and the address bar equal. Components read `currentView()` and change it through `go`.
import { emptyView, formatView, parseView } from "./url-state.js";

const listeners = new Set();
// How views are written as addresses. Embedded views have addresses of another form.
let addresses = { parse: parseView, format: formatView };
let view = null;
let steps = { entered() {}, returned() {} };

export function currentView() {
  return view;
}

// onView(listener): listener(view, previous); returns how to stop.
export function onView(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// go(view, { replace }): a step that "back" undoes, or with replace a correction of the present one. The new address
// has only parameters that can be read.
export function go(next, options) {
  enter({ ...next, unread: [] }, options);
}

function enter(next, { replace = false } = {}) {
  const address = addresses.format(next);
  const here = window.location.pathname + window.location.search;
  if (address !== here) {
    window.history[replace ? "replaceState" : "pushState"](
      replace ? window.history.state : null,
      "",
      address,
    );
    if (!replace) steps.entered();
  }
  announce(next);
}

// change({ text: "leiden" }): the present view with some of it changed.
export function change(part, options) {
  go({ ...view, ...part }, options);
}

// startRouter({ entered, returned }): called after each step forward, and after "back" or "forward". `how`: {
// parse, format }.
export function startRouter(listener, how = addresses) {
  steps = listener;
  addresses = how;
  window.addEventListener("popstate", () => {
    announce(viewOfAddress());
    steps.returned();
  });
  document.addEventListener("click", followInside);
  announce(viewOfAddress());
}

function viewOfAddress() {
  return addresses.parse(window.location.pathname + window.location.search);
}

function announce(next) {
  const previous = view;
  view = next;
  for (const listener of listeners) listener(view, previous);
}

// A plain click on a link to one of our own pages changes the view without loading a document.
function followInside(event) {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link || link.target || link.hasAttribute("download") || link.origin !== window.location.origin) return;
  if (link.hash && link.pathname === window.location.pathname) return;
  const next = parseView(link.pathname + link.search);
  if (next.page === "unknown") return;
  event.preventDefault();
  enter(next);
  window.scrollTo(0, 0);
}

// home(lang): where the bare address leads.
export function home(lang) {
  return emptyView("directory", lang);
}
