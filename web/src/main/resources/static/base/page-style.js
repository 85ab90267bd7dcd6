// A style sheet that comes with the page that needs it.
const asked = new Map();

// pageStyle(import.meta.resolve("./gaps.css")) -> Promise that resolves when it holds.
export function pageStyle(href) {
  if (!asked.has(href)) {
    asked.set(href, new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      link.addEventListener("load", () => resolve());
      link.addEventListener("error", () => {
        link.remove();
        asked.delete(href);
        reject(new Error(href));
      });
      document.head.append(link);
    }));
  }
  return asked.get(href);
}
