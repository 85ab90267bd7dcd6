// Restores scroll positions after "back" and "forward": of the window, and of panes that scroll by themselves
// (the selectors here).
const PANES = [".table-wrap", ".rail"];
const TIMEOUT_MS = 1500;
const places = new Map();
let entry = 0;

export function startScroll() {
  window.history.scrollRestoration = "manual";
  entry = window.history.state?.entry ?? stamp();
  document.addEventListener("scroll", remember, { capture: true, passive: true });
}

// entered(): is called after a step forward and scrolls to the top.
export function entered() {
  stamp();
}

// returned(): is called after "back" or "forward". Waits until the page is high enough.
export function returned() {
  entry = window.history.state?.entry ?? stamp();
  const place = places.get(entry);
  const until = performance.now() + TIMEOUT_MS;
  const settle = () => {
    if (!place || arrive(place) || performance.now() > until) return;
    window.requestAnimationFrame(settle);
  };
  window.requestAnimationFrame(settle);
}

function stamp() {
  entry = Date.now() + Math.random();
  window.history.replaceState({ entry }, "");
  return entry;
}

function remember() {
  const panes = PANES.map((selector) => document.querySelector(selector)?.scrollTop ?? 0);
  places.set(entry, { window: window.scrollY, panes });
}

function arrive({ window: top, panes }) {
  window.scrollTo(0, top);
  PANES.forEach((selector, index) => {
    const pane = document.querySelector(selector);
    if (pane) pane.scrollTop = panes[index];
  });
  return (
    Math.abs(window.scrollY - top) < 2 &&
    PANES.every(
      (selector, index) => Math.abs((document.querySelector(selector)?.scrollTop ?? 0) - panes[index]) < 2,
    )
  );
}
