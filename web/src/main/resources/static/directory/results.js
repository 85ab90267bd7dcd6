// Loads the results of a directory's view: one query per change; the last one wins. Old results stay until the
// new ones are there. Caches responses for "back".
import { preloadedData, ask } from "../base/graphql.js";
import { storeNames } from "./concept-names.js";
import { firstVariables, listDocument, listVariables, openCounts, pointsDocument } from "./list-query.js";

const MAX_CACHED = 24;
// If a directory has more records than this, or its size is not known yet, a separate query loads the points of
// the map, so that the table need not wait for them.
const POINTS_APART = 5000;
const cache = new Map();
const overall = new Map();

export class Results {
  state = "loading";
  data = null;
  failure = null;
  #host;
  #key = null;
  #request = null;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#request?.abort();
    this.#key = null;
  }

  // Number of all records in the directory, without filters.
  get overall() {
    return overall.get(this.directory?.kind) ?? null;
  }

  // show(view, directory): sends a query if the variables have changed.
  async show(view, directory, { again = false } = {}) {
    const base = listVariables(view, directory);
    const key = JSON.stringify([directory.kind, base]);
    if (key === this.#key && !again) return;
    const sameMatches = this.data && this.directory === directory && this.data.matches === matchesKey(base);
    this.#request?.abort();
    this.#key = key;
    if (this.directory !== directory) this.data = null;
    this.directory = directory;
    const known = cache.get(key);
    if (known && !again) return this.#ready(known);
    const request = (this.#request = new AbortController());
    const first = this.#arrived(view, directory);
    if (first) {
      keep(key, first);
      return this.#ready(first);
    }
    this.state = "loading";
    this.#host.requestUpdate();
    try {
      const data = await this.#fetch(view, directory, sameMatches ? this.data : null, request.signal);
      keep(key, data);
      this.#ready(data);
    } catch (failure) {
      if (failure.name === "AbortError") return;
      this.state = "failed";
      this.failure = failure;
      this.#host.requestUpdate();
    }
  }

  // The first response, if the server embedded it in the page. The first render then contains rows.
  #arrived(view, directory) {
    if (overall.has(directory.kind) || openCounts(view, directory)) return null;
    const variables = firstVariables(view, directory);
    const answer = preloadedData(listDocument(directory), variables);
    return answer && this.#read(view, directory, variables, answer, null, null);
  }

  async #fetch(view, directory, before, signal) {
    const size = overall.get(directory.kind);
    const variables =
      size === undefined
        ? firstVariables(view, directory)
        : listVariables(view, directory, { overview: !before, points: !before && !isApart(directory) });
    const open = before ? null : openCounts(view, directory);
    const [answer, opened] = await Promise.all([
      ask(listDocument(directory), variables, { signal }),
      open ? ask(open.document, open.variables, { signal }) : null,
    ]);
    return this.#read(view, directory, variables, answer, opened, before);
  }

  #read(view, directory, variables, { all, list, rest }, opened, before) {
    const apart = isApart(directory);
    if (all) overall.set(directory.kind, all.totalCount);
    const facets = before?.facets ?? merge(list.facets, opened);
    if (!before) storeNames(view.lang, facets, directory);
    const data = {
      matches: matchesKey(variables),
      total: list.totalCount,
      mayTotal: list.mayCount,
      rest: before?.rest ?? rest?.totalCount ?? 0,
      edges: list.edges,
      pageInfo: list.pageInfo,
      facets,
      points: before?.points ?? list.points ?? (directory.map ? [] : null),
    };
    if (apart && !before) this.#pointsApart(view, directory, data);
    return data;
  }

  async #pointsApart(view, directory, data) {
    const { filter, may } = listVariables(view, directory);
    const variables = { filter, may };
    const answer = await ask(pointsDocument(directory), variables, { signal: this.#request.signal }).catch(
      () => null,
    );
    if (!answer) return;
    data.points = answer.list.points;
    this.#host.requestUpdate();
  }

  // more(view): loads the next page and appends it.
  async more(view) {
    const { data, directory } = this;
    if (!data?.pageInfo.hasNextPage || this.state === "more") return;
    this.state = "more";
    this.#host.requestUpdate();
    const request = (this.#request = new AbortController());
    try {
      const variables = listVariables(view, directory, { after: data.pageInfo.endCursor, overview: false });
      const { list } = await ask(listDocument(directory), variables, { signal: request.signal });
      data.edges = [...data.edges, ...list.edges];
      data.pageInfo = list.pageInfo;
      this.state = "ready";
    } catch (failure) {
      if (failure.name === "AbortError") return;
      this.state = "more-failed";
      this.failure = failure;
    }
    this.#host.requestUpdate();
  }

  // all(view): loads all further pages, for paper. Stops where a page cannot be loaded.
  async all(view) {
    while (this.data?.pageInfo.hasNextPage && this.state === "ready") await this.more(view);
    return this.state === "ready";
  }

  #ready(data) {
    this.data = data;
    this.state = "ready";
    this.failure = null;
    this.#host.requestUpdate();
  }
}

function isApart({ map, kind }) {
  const size = overall.get(kind);
  return map && (size === undefined || size > POINTS_APART);
}

// Facets and points depend on the filter and the language, not on the order.
/** @param {{ filter: object, text?: string | null, lang: string, may: boolean }} variables */
function matchesKey({ filter, text, lang, may }) {
  return JSON.stringify([filter, text ?? null, lang, may]);
}

function merge(facets, opened) {
  if (!opened) return facets;
  const better = new Map(
    Object.values(opened).flatMap(({ facets: list }) => list.map((facet) => [facet.name, facet])),
  );
  return facets.map((facet) => better.get(facet.name) ?? facet);
}

function keep(key, data) {
  cache.delete(key);
  cache.set(key, data);
  if (cache.size > MAX_CACHED) cache.delete(cache.keys().next().value);
}
