// All text of the interface comes from one catalogue per language, messages/<lang>.json.
import { formatMessage } from "./message-format.js";
import { LANGUAGES } from "./url-state.js";

const loaded = new Map();
const loading = new Map();
let language = "en";

// useLanguage("nl"): resolves when t() speaks it.
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

// t("compare.chosen", { count: 2 }); a key that the catalogue lacks shows itself.
export function t(key, params) {
  const message = loaded.get(language)?.[key];
  return message === undefined ? key : formatMessage(message, params, locale());
}

// has("relation.OPERATES.out"): for texts that depend on codes the server may extend.
export function has(key) {
  return loaded.get(language)?.[key] !== undefined;
}

// locale(): the reader's own variant of the language shown (en-GB, nl-BE), for numbers and dates.
export function locale() {
  return (
    navigator.languages?.find((tag) => tag.toLowerCase().split("-")[0] === language) ??
    { en: "en-GB" }[language] ??
    language
  );
}

// preferredLanguage(): for the bare address only; every other address states its language.
export function preferredLanguage() {
  for (const tag of navigator.languages ?? []) {
    const lang = tag.toLowerCase().split("-")[0];
    if (LANGUAGES.includes(lang)) return lang;
  }
  return "en";
}

// graphqlLanguage(): the schema's enum.
export function graphqlLanguage() {
  return language.toUpperCase();
}
