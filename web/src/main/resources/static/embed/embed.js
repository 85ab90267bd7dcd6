// Starts a view in another website. The address selects the view. Links open in new windows. Nothing is stored.
import { useLanguage } from "../base/i18n.js";
import { currentView, onView, startRouter } from "../base/router.js";
import { startTooltips } from "../base/tooltip.js";
import { formatEmbed, parseEmbed, THEMES } from "../share/embed-address.js";
import "./embed-view.js";

const requested = new URLSearchParams(window.location.search).get("theme");
const theme = THEMES.includes(requested) ? requested : null;
const shown = document.querySelector("atlas-embed");

document.addEventListener(
  "click",
  (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href) return;
    link.target = "_blank";
    link.rel = "noopener";
  },
  true,
);

startTooltips();
onView(async (view) => {
  await useLanguage(view.lang);
  document.documentElement.lang = view.lang;
  if (view === currentView()) shown.view = view;
});
startRouter(
  { entered() {}, returned() {} },
  { parse: parseEmbed, format: (view) => formatEmbed(view, theme) },
);
