// Copies an address to the clipboard and shows a message.
import { t } from "./i18n.js";

export function toast(text) {
  window.dispatchEvent(new CustomEvent("atlas-toast", { detail: text }));
}

// copyLink("/directory?country=NL"): copies the full address. If the page has no access to the clipboard, shows
// the address so that the reader can copy it.
export async function copyLink(address) {
  const whole = new URL(address, window.location.href).href;
  try {
    await navigator.clipboard.writeText(whole);
    toast(t("share.copied"));
  } catch {
    toast(t("share.byHand", { address: whole }));
  }
}
