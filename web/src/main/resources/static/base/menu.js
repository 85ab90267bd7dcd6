// How a <details class="menu"> closes: when the focus leaves it, on Escape, after a choice.

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

// A click anywhere else closes what is open.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]"))
    if (!menu.contains(event.target)) menu.open = false;
});
