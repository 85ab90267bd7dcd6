// What a page can be read without comes once it has been drawn.

// afterDrawing(() => ...): when what is there now has been painted.
export function afterDrawing(work) {
  window.requestAnimationFrame(() => window.setTimeout(work));
}

// The server names all that comes later, so that it comes at once and not one module after the other.
export function announceLater() {
  const list = document.getElementById("later");
  if (!list) return;
  for (const href of JSON.parse(list.textContent)) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = href;
    document.head.append(link);
  }
  list.remove();
}
