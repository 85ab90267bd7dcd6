// Saves a file that was made in the browser.
const REVOKE_DELAY_MS = 10000;

// download("atmp-atlas-map.svg", "image/svg+xml", content): `content` is a text or a Blob.
export function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` }),
  );
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_DELAY_MS);
}
