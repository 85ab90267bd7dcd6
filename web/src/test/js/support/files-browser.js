// "#files" for the browser: the same as files-node.js. The files come in one response from JavaScriptTests.java.
const { pages, server } = await (await fetch(new URL("./files.json", import.meta.url))).json();

export function read(path) {
  if (!(path in pages)) throw new Error(`no file ${path}`);
  return pages[path];
}

export function files(ending) {
  return Object.keys(pages).filter((path) => path.endsWith(ending));
}

export function serverSources() {
  return server;
}

export function recordFetches() {
  const names = [];
  const fetchFile = globalThis.fetch;
  globalThis.fetch = (url, ...rest) => {
    names.push(new URL(url).pathname.split("/").at(-1));
    return fetchFile(url, ...rest);
  };
  return names;
}
