// Style sheets that come with the page that needs them.
const loading = new Map();

// pageStyle(import.meta.resolve("./gaps.css")) -> Promise that resolves when it holds. Also: { href, id } for a link with an id.
export function pageStyle(sheet) {
  const { href, id = "" } = typeof sheet === "string" ? { href: sheet } : sheet;
  if (!loading.has(href)) {
    loading.set(
      href,
      new Promise((resolve, reject) => {
        const link = document.createElement("link");
        link.id = id;
        link.rel = "stylesheet";
        link.href = href;
        link.addEventListener("load", () => resolve());
        link.addEventListener("error", () => {
          link.remove();
          loading.delete(href);
          reject(new Error(href));
        });
        document.head.append(link);
      }),
    );
  }
  return loading.get(href);
}

// withStyles(import("../gaps/gaps-page.js")) -> Promise of the module, once the sheets that it exports as `styles` hold.
export async function withStyles(module) {
  const { styles = [] } = await module;
  await Promise.all(styles.map(pageStyle));
  return module;
}
