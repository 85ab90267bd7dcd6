// One tooltip for the whole page. Anything with data-tip="…" explains itself on hover and on focus; Escape
// hides it, the pointer may move onto it, and it stays until either leaves (WCAG 1.4.13).
const DELAY = 250;
const GAP = 6;
let tip = null;
let owner = null;
let timer = 0;

export function startTooltips() {
  tip = document.createElement("div");
  tip.id = "atlas-tip";
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  document.addEventListener("pointerover", (event) => over(event.target));
  // A click gives focus too, but the pointer has shown the tooltip before.
  document.addEventListener(
    "focusin",
    (event) => event.target.matches(":focus-visible") && show(explained(event.target)),
  );
  document.addEventListener("focusout", hide);
  document.addEventListener("scroll", hide, { capture: true, passive: true });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && !tip.hidden) {
        hide();
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
}

function explained(node) {
  return node instanceof Element ? node.closest("[data-tip]") : null;
}

function over(node) {
  if (tip.contains(node)) return window.clearTimeout(timer);
  const target = explained(node);
  if (target === owner && target) return window.clearTimeout(timer);
  window.clearTimeout(timer);
  timer = window.setTimeout(
    () => (target ? show(target) : document.activeElement !== owner && hide()),
    DELAY,
  );
}

function show(target) {
  window.clearTimeout(timer);
  if (!target?.dataset.tip) return hide();
  hide();
  owner = target;
  tip.textContent = target.dataset.tip;
  tip.hidden = false;
  described(owner).setAttribute("aria-describedby", tip.id);
  place(target.getBoundingClientRect());
}

function hide() {
  window.clearTimeout(timer);
  if (!owner) return;
  described(owner).removeAttribute("aria-describedby");
  owner = null;
  tip.hidden = true;
}

// A label explains its field, a wrapper its link: what takes the focus is what is described.
function described(target) {
  return target.querySelector("input, a[href], button") ?? target;
}

// Beneath or above its owner; with data-tip-side="end" beside it, so that a list stays readable while it is explained.
function place(anchor) {
  const { width, height } = tip.getBoundingClientRect();
  const beside = owner.dataset.tipSide === "end" && anchor.right + GAP + width < window.innerWidth;
  const below = anchor.bottom + GAP + height < window.innerHeight;
  const top = beside ? anchor.top : below ? anchor.bottom + GAP : anchor.top - height - GAP;
  const left = beside ? anchor.right + GAP : Math.min(anchor.left, window.innerWidth - width - GAP);
  tip.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`;
  tip.style.left = `${Math.max(GAP, left)}px`;
}
