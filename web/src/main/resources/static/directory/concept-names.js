// Stores the labels of concepts in responses, so that a chosen value keeps its label when nothing matches it any
// more. Looks up a label that was never in a response, once: in its vocabulary, or by the id of a record.
import { ask, declare } from "../base/graphql.js";

const names = new Map();
const requests = new Map();
const NAMES = declare(
  `query Names($scheme: String!, $lang: Language) { vocabulary(scheme: $scheme) { concepts { code
    label(lang: $lang) } } }`,
);

const RECORDS = declare(`query RecordNames($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id name } } }`);
// Stands for a vocabulary where the values of a facet are records.
const RECORD = "record";

export function storeNames(lang, facets, directory) {
  for (const { name, buckets } of facets) {
    const facet = directory.facets.find((one) => one.name === name);
    for (const { concept } of buckets) {
      names.set(`${lang} ${concept.scheme ?? facet?.scheme} ${concept.code}`, concept.label);
      if (facet) names.set(`${lang} ${facet.scheme} ${concept.code}`, concept.label);
    }
  }
}

// nameOf("nl", "product-type", "CAR_T"): the label, or the code until nameAll has loaded the label.
export function nameOf(lang, scheme, code) {
  return names.get(`${lang} ${scheme} ${code}`) ?? code;
}

// nameAll(host, "nl", [{ scheme, code }]): looks up missing labels and then updates `host`.
export function nameAll(host, lang, concepts) {
  const named = ({ scheme, code }) => names.has(`${lang} ${scheme} ${code}`);
  const nameless = concepts.filter((concept) => !named(concept));
  for (const scheme of new Set(nameless.map((concept) => concept.scheme))) {
    const codes = nameless.filter((one) => one.scheme === scheme).map(({ code }) => code);
    (scheme === RECORD ? lookUpRecords(lang, codes) : lookUp(lang, scheme)).then(
      () => nameless.some(named) && host.requestUpdate(),
      () => {},
    );
  }
}

function lookUpRecords(lang, ids) {
  const key = `${lang} ${RECORD}`;
  const wanted = `${key} ${ids}`;
  if (!requests.has(wanted)) {
    requests.set(
      wanted,
      ask(RECORDS, { ids }).then(({ nodes }) => {
        for (const record of nodes) if (record) names.set(`${key} ${record.id}`, record.name);
      }),
    );
  }
  return requests.get(wanted);
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
