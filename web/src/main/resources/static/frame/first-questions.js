// Asks what the first view will need while its modules are still on their way: the words, what the data is, and a
// directory's first answer. Loaded apart from the page, so it imports little; the page finds the answers where it asks.
import { askAhead } from "../base/graphql.js";
import { preferredLanguage, useLanguage } from "../base/i18n.js";
import { parseView } from "../base/url-state.js";
import * as queries from "../directory/kinds/queries.js";
import { firstVariables, listDocument } from "../directory/list-query.js";
import { askAbout } from "./about-query.js";

const view = parseView(window.location.pathname + window.location.search);
const home = view.page === "home";
if (home) view.lang = preferredLanguage();

// Whoever needs them asks again, and tells the reader where that fails.
const unheard = () => {};
if (home || view.page === "directory") {
  const directory = Object.values(queries).find(({ kind }) => kind === view.kind) ?? queries.SITES;
  askAhead(listDocument(directory), firstVariables(view, directory));
}
useLanguage(view.lang).catch(unheard);
askAbout().catch(unheard);
