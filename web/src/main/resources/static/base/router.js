// Keeps the view and the address bar in step. Components read `currentView()` and change the view with `go`.
import { emptyView, formatView, parseView } from "./url-state.js";

const listeners = new Set();
// Parses and formats addresses. Embedded views have a different form of address.
let addresses = { parse: parseView, format: formatView };
let view = null;
let steps = { entered() {}, returned() {} };

export function currentView() {
  return view;
}

// onView(listener): calls listener(view, previous) after each change; returns a function that stops this.
export function onView(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// go(view, { replace }): shows a view and adds a step to the history; with `replace` it replaces the current
// step. The new address contains only valid parameters.
export function go(next, options) {
  enter({ ...next, ignored: [] }, options);
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

// change({ text: "leiden" }): goes to the current view with some properties changed.
export function change(part, options) {
  go({ ...view, ...part }, options);
}

// startRouter({ entered, returned }): calls `entered` after each step forward, and `returned` after "back" or
// "forward". `how` is { parse, format }.
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

// A plain click on a link to one of our pages changes the view without loading a new document.
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

// home(lang): the view that "/" shows.
export function home(lang) {
  return emptyView("directory", lang);
}
