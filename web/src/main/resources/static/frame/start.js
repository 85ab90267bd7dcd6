// Starts the frame. It first loads the language of the address, so that no text appears in another language.
import { preferredLanguage, useLanguage } from "../base/i18n.js";
import { currentView, go, home, onView, startRouter } from "../base/router.js";
import { withStyles } from "../base/page-style.js";
import { startTooltips } from "../base/tooltip.js";
import { entered, returned, startScroll } from "./scroll.js";
import { pageOf } from "./pages.js";

export function startFrame(frame) {
  onView(async (view) => {
    if (view.page === "home") return go(home(preferredLanguage()), { replace: true });
    try {
      await Promise.all([useLanguage(view.lang), withStyles(pageOf(view).load())]);
    } catch (failure) {
      // After a new release the module of a page may no longer exist. The address is still valid, so the
      // page is reloaded.
      if (frame.view) window.location.reload();
      else frame.failure = failure;
      return;
    }
    if (view === currentView()) frame.show(view);
  });
  startTooltips();
  startScroll();
  startRouter({ entered, returned });
}
