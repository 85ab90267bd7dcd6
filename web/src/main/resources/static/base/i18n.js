// All texts of the interface are in one catalogue per language, messages/<lang>.json.
import { formatMessage } from "./message-format.js";
import { LANGUAGES } from "./url-state.js";

const loaded = new Map();
const loading = new Map();
let language = "en";

// useLanguage("nl"): resolves when the catalogue is loaded and t() uses it.
export async function useLanguage(lang) {
  if (!loaded.has(lang)) {
    if (!loading.has(lang))
      loading.set(
        lang,
        catalogue(lang).finally(() => loading.delete(lang)),
      );
    loaded.set(lang, await loading.get(lang));
  }
  language = lang;
  document.documentElement.lang = lang;
}

async function catalogue(lang) {
  const answer = await fetch(new URL(`../messages/${lang}.json`, import.meta.url));
  if (!answer.ok) throw new Error(`messages/${lang}.json: ${answer.status}`);
  return answer.json();
}

export function currentLanguage() {
  return language;
}

// t("compare.chosen", { count: 2 }): the text of a key, or the key itself if the catalogue lacks it.
export function t(key, params) {
  const message = loaded.get(language)?.[key];
  return message === undefined ? key : formatMessage(message, params, locale());
}

// has("relation.OPERATES.out"): whether the catalogue has the key. The server can add codes for which there is no
// text.
export function has(key) {
  return loaded.get(language)?.[key] !== undefined;
}

// locale(): the reader's variant of the current language (en-GB, nl-BE), for numbers and dates.
export function locale() {
  return (
    navigator.languages?.find((tag) => tag.toLowerCase().split("-")[0] === language) ??
    { en: "en-GB" }[language] ??
    language
  );
}

// preferredLanguage(): only for the address "/"; all other addresses contain the language.
export function preferredLanguage() {
  for (const tag of navigator.languages ?? []) {
    const lang = tag.toLowerCase().split("-")[0];
    if (LANGUAGES.includes(lang)) return lang;
  }
  return "en";
}

// graphqlLanguage(): the current language as a value of the schema's enum.
export function graphqlLanguage() {
  return language.toUpperCase();
}
