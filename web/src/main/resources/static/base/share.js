// Copies an address and says so.
import { t } from "./i18n.js";

export function toast(text) {
  window.dispatchEvent(new CustomEvent("atlas-toast", { detail: text }));
}

// copyLink("/directory?country=NL"): the whole address; shown for copying by hand where the clipboard is
// closed to pages.
export async function copyLink(address) {
  const whole = new URL(address, window.location.href).href;
  try {
    await navigator.clipboard.writeText(whole);
    toast(t("share.copied"));
  } catch {
    toast(t("share.byHand", { address: whole }));
  }
}
