// Names of concepts seen in answers, so that a chosen value keeps its name when nothing matches it any more. What was
// never seen is looked up in its vocabulary, once.
import { ask, declare } from "../base/graphql.js";

const names = new Map();
const requests = new Map();
const NAMES = declare(
  `query Names($scheme: String!, $lang: Language) { vocabulary(scheme: $scheme) { concepts { code
    label(lang: $lang) } } }`,
);

export function learn(lang, facets, directory) {
  for (const { name, buckets } of facets) {
    const facet = directory.facets.find((one) => one.name === name);
    for (const { concept } of buckets) {
      names.set(`${lang} ${concept.scheme ?? facet?.scheme} ${concept.code}`, concept.label);
      if (facet) names.set(`${lang} ${facet.scheme} ${concept.code}`, concept.label);
    }
  }
}

// nameOf("nl", "product-type", "CAR_T"): the label, or the code until nameAll has brought it.
export function nameOf(lang, scheme, code) {
  return names.get(`${lang} ${scheme} ${code}`) ?? code;
}

// nameAll(host, "nl", [{ scheme, code }]): looks up what has no name yet and then has `host` drawn again.
export function nameAll(host, lang, concepts) {
  const named = ({ scheme, code }) => names.has(`${lang} ${scheme} ${code}`);
  const nameless = concepts.filter((concept) => !named(concept));
  for (const scheme of new Set(nameless.map((concept) => concept.scheme))) {
    lookUp(lang, scheme).then(
      () => nameless.some(named) && host.requestUpdate(),
      () => {},
    );
  }
}

function lookUp(lang, scheme) {
  const key = `${lang} ${scheme}`;
  if (!requests.has(key)) {
    requests.set(
      key,
      ask(NAMES, { scheme, lang: lang.toUpperCase() }).then(({ vocabulary }) => {
        for (const { code, label } of vocabulary?.concepts ?? []) names.set(`${key} ${code}`, label);
      }),
    );
  }
  return requests.get(key);
}
