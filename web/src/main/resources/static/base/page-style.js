// Style sheets that come with the page that needs them.
const loading = new Map();

// pageStyle(address of a style sheet) -> Promise that resolves when the sheet is loaded.
// A sheet may also be { href, id }, for a link element with an id.
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
        link.addEventListener("load", resolve);
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

// withStyles(promise of a module) -> Promise of the module, once the style sheets in its export `styles` are loaded.
export async function withStyles(module) {
  const { styles = [] } = await module;
  await Promise.all(styles.map(pageStyle));
  return module;
}
