// Names of concepts seen in answers, so that a chosen value keeps its name when nothing matches it any more. What was
// never seen is looked up in the vocabularies, once.
import { ask } from "../shared/graphql.js";

const names = new Map();
const asked = new Map();

export function learn(lang, facets, directory) {
  for (const { name, buckets } of facets) {
    const facet = directory.facets.find((one) => one.name === name);
    for (const { concept } of buckets) {
      names.set(`${lang} ${concept.scheme ?? facet?.scheme} ${concept.code}`, concept.label);
      if (facet) names.set(`${lang} ${facet.scheme} ${concept.code}`, concept.label);
    }
  }
}

// nameOf("nl", "product-type", "CAR_T"): the label, or the code until lookUp has brought it.
export function nameOf(lang, scheme, code) {
  return names.get(`${lang} ${scheme} ${code}`) ?? code;
}

export function isNamed(lang, scheme, code) {
  return names.has(`${lang} ${scheme} ${code}`);
}

export function lookUp(lang) {
  if (!asked.has(lang)) {
    asked.set(lang, ask("query Vocabularies($lang: Language) { vocabularies { scheme concepts { code label(lang: $lang) } } }", { lang: lang.toUpperCase() })
      .then(({ vocabularies }) => {
        for (const { scheme, concepts } of vocabularies) {
          for (const { code, label } of concepts) names.set(`${lang} ${scheme} ${code}`, label);
        }
      }));
  }
  return asked.get(lang);
}
