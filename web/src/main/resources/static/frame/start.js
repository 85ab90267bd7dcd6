// Starts the frame: the language of the address is loaded before anything is drawn in it.
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
      // A page that cannot be had any more, as after a new release: the address is right, so it is loaded afresh.
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
