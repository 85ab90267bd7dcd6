// Closes a <details class="menu"> when the focus leaves it, on Escape, and after a choice.

export function closeWhenLeft(event) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
    event.currentTarget.open = false;
}

export function closeOnEscape(event) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary").focus();
}

export function closeAfterChoice(event) {
  if (event.target.closest("a")) event.currentTarget.open = false;
}

// A click outside closes all open menus.
document.addEventListener("click", (event) => {
  const menus = /** @type {NodeListOf<HTMLDetailsElement>} */ (
    document.querySelectorAll("details.menu[open]")
  );
  for (const menu of menus) if (!event.composedPath().includes(menu)) menu.open = false;
});
