// Loads the style sheets that only some pages need.
const loading = new Map();

// pageStyle(sheet) -> Promise that resolves when the style sheet is loaded. `sheet` is its address, or { href, id
// } if the link element needs an id.
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

// withStyles(promise of a module) -> Promise of the module. It also waits for the style sheets in the module's
// export `styles`.
export async function withStyles(module) {
  const { styles = [] } = await module;
  await Promise.all(styles.map(pageStyle));
  return module;
}
