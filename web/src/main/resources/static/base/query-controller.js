// Keeps the responses to a page's queries. Sends a query again only if its variables change. The server answers
// null while the measures of a network are not ready; then the query is repeated.
import { ask } from "./graphql.js";

const REPEAT_DELAY_MS = 3000;
const NOTHING = { state: "idle", data: null, failure: null };

export class QueryController {
  #host;
  #slots = new Map();

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    for (const slot of this.#slots.values()) this.#stop(slot);
    this.#slots.clear();
  }

  // query("whole", WHOLE, { filter }, "network") -> { state: "loading" | "measuring" | "ready" | "failed", data,
  // failure }. `data` keeps the last response until the next one is there. A null root selects the whole
  // response.
  query(name, document, variables, root, { measured = false } = {}) {
    const key = JSON.stringify(variables);
    const present = this.#slots.get(name);
    if (present?.key === key) return present;
    if (present) this.#stop(present);
    const slot = {
      key,
      state: "loading",
      data: present?.data ?? null,
      failure: null,
      timer: 0,
      request: null,
    };
    this.#slots.set(name, slot);
    this.#run(slot, document, variables, root, measured);
    return slot;
  }

  current(name) {
    return this.#slots.get(name) ?? NOTHING;
  }

  // retryFailed(): drops failed queries, so that they are sent again when they are next needed.
  retryFailed() {
    for (const [name, slot] of this.#slots) if (slot.state === "failed") this.#slots.delete(name);
    this.#host.requestUpdate();
  }

  async #run(slot, document, variables, root, measured) {
    const request = (slot.request = new AbortController());
    try {
      const data = await ask(document, variables, { signal: request.signal });
      const answer = root === null ? data : data[root];
      if (answer === null && measured) {
        slot.state = "measuring";
        slot.timer = window.setTimeout(
          () => this.#run(slot, document, variables, root, measured),
          REPEAT_DELAY_MS,
        );
      } else {
        slot.data = answer;
        slot.state = "ready";
      }
    } catch (failure) {
      if (failure.name === "AbortError") return;
      slot.failure = failure;
      slot.data = null;
      slot.state = "failed";
    }
    this.#host.requestUpdate();
  }

  #stop(slot) {
    window.clearTimeout(slot.timer);
    slot.request?.abort();
  }
}
