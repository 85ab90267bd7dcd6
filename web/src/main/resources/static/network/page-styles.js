// The page's style sheet, loaded with the page. It bears the id under which Cytoscape looks for its own sheet, which it would
// otherwise write into the page: our policy lets no inline styles in, and network.css says what that sheet would.
const ID = "__________cytoscape_stylesheet";

export function pageStyles() {
  if (document.getElementById(ID)) return Promise.resolve();
  const link = document.createElement("link");
  link.id = ID;
  link.rel = "stylesheet";
  link.href = import.meta.resolve("./network.css");
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(link.href));
    });
    document.head.append(link);
  });
}
