// Loads a record when its id or the language changes. Also loads further pages of its relations.
import { ask } from "../base/graphql.js";
import { MORE_RELATIONS, RECORD, RELATIONS_PER_PAGE, recordVariables } from "./record-query.js";

export class RecordLoader {
  state = "loading";
  record = null;
  failure = null;
  #host;
  #asked = null;
  #request = null;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#request?.abort();
    this.#asked = null;
  }

  // load("lumc", "nl"): the state becomes "ready", "missing" or "failed".
  async load(id, lang, { again = false } = {}) {
    if (this.#asked === `${lang} ${id}` && !again) return;
    this.#asked = `${lang} ${id}`;
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.state = "loading";
    this.record = null;
    try {
      const { entity } = await ask(RECORD, recordVariables(id, lang), { signal: request.signal });
      this.record = entity;
      this.state = entity ? "ready" : "missing";
    } catch (failure) {
      if (failure.name === "AbortError") return;
      this.failure = failure;
      this.state = "failed";
    }
    this.#host.requestUpdate();
  }

  async moreRelations() {
    const { relations, id } = this.record;
    const request = (this.#request = new AbortController());
    this.state = "more";
    this.#host.requestUpdate();
    try {
      const { entity } = await ask(
        MORE_RELATIONS,
        { id, first: RELATIONS_PER_PAGE, after: relations.pageInfo.endCursor },
        { signal: request.signal },
      );
      relations.nodes = [...relations.nodes, ...entity.relations.nodes];
      relations.pageInfo = entity.relations.pageInfo;
      this.failure = null;
    } catch (failure) {
      if (failure.name === "AbortError") return;
      this.failure = failure;
    }
    this.state = "ready";
    this.#host.requestUpdate();
  }
}
