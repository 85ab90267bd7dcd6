// One tooltip for the whole page, for any element with data-tip="…". It appears on hover and on focus, and Escape
// hides it. It stays while the pointer is on the element or on the tooltip (WCAG 1.4.13).
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
  document.addEventListener("pointerover", (event) => onPointerOver(event.target));
  // A click also moves the focus, but then hover already shows the tooltip.
  document.addEventListener(
    "focusin",
    (event) => event.target.matches(":focus-visible") && show(tooltipOwner(event.target)),
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

function tooltipOwner(node) {
  return node instanceof Element ? node.closest("[data-tip]") : null;
}

function onPointerOver(node) {
  if (tip.contains(node)) return window.clearTimeout(timer);
  const target = tooltipOwner(node);
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
  describedElement(owner).setAttribute("aria-describedby", tip.id);
  place(target.getBoundingClientRect());
}

function hide() {
  window.clearTimeout(timer);
  if (!owner) return;
  describedElement(owner).removeAttribute("aria-describedby");
  owner = null;
  tip.hidden = true;
}

// Sets aria-describedby on the element that takes the focus: the field of a label, or the link in a wrapper.
function describedElement(target) {
  return target.querySelector("input, a[href], button") ?? target;
}

// Places the tooltip below or above its element, or beside it with data-tip-side="end", which keeps a list
// readable.
function place(anchor) {
  const { width, height } = tip.getBoundingClientRect();
  const beside = owner.dataset.tipSide === "end" && anchor.right + GAP + width < window.innerWidth;
  const below = anchor.bottom + GAP + height < window.innerHeight;
  const top = beside ? anchor.top : below ? anchor.bottom + GAP : anchor.top - height - GAP;
  const left = beside ? anchor.right + GAP : Math.min(anchor.left, window.innerWidth - width - GAP);
  tip.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`;
  tip.style.left = `${Math.max(GAP, left)}px`;
}
