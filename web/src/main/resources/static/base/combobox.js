// <atlas-combobox>: a field with suggestions, by the ARIA combobox pattern. The owner supplies the suggestions
// and how they are drawn:
//   load(text, signal) -> Promise<option[]>
//   draw(option) -> template
//   text(option) -> string that goes into the field
// Events: choose { option, event }, clear, and enter { text } for a text without a suggestion to choose.
import { html, nothing } from "lit";
import { AtlasElement, announceEvent, define } from "./element.js";
import { MAX_TEXT } from "./url-state.js";

const DEBOUNCE_MS = 120;
let count = 0;

class Combobox extends AtlasElement {
  static properties = {
    label: {},
    placeholder: {},
    value: {},
    hint: {},
    load: { attribute: false },
    draw: { attribute: false },
    text: { attribute: false },
    emptyText: {},
    errorText: {},
    keepText: { type: Boolean },
    options: { state: true },
    active: { state: true },
    open: { state: true },
    failed: { state: true },
  };
  #id = `combo-${(count += 1)}`;
  #timer = 0;
  #request = null;

  constructor() {
    super();
    /** @type {string} */
    this.label = undefined;
    /** @type {string} */
    this.placeholder = undefined;
    /** @type {string} */
    this.hint = undefined;
    /** @type {any} */
    this.load = undefined;
    /** @type {any} */
    this.draw = undefined;
    /** @type {(option: any) => string} */
    this.text = undefined;
    /** @type {string} */
    this.emptyText = undefined;
    /** @type {string} */
    this.errorText = undefined;
    /** @type {boolean} */
    this.keepText = undefined;
    /** @type {boolean} */
    this.failed = undefined;
    this.value = "";
    this.options = null;
    this.active = -1;
    this.open = false;
  }

  get field() {
    return this.querySelector("input");
  }

  render() {
    const shown = this.open && this.options !== null;
    return html`<div class="combo" @focusout=${this.#left}>
      <input
        type="text"
        role="combobox"
        maxlength=${MAX_TEXT}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${this.value}
        placeholder=${this.placeholder ?? ""}
        aria-label=${this.label}
        aria-autocomplete="list"
        aria-expanded=${shown}
        aria-controls="${this.#id}-list"
        aria-activedescendant=${shown && this.active >= 0 ? `${this.#id}-${this.active}` : nothing}
        @input=${this.#typed}
        @keydown=${this.#key}
        @focus=${() => this.value && this.options && (this.open = true)}
      />
      ${this.hint ? html`<kbd aria-hidden="true">${this.hint}</kbd>` : nothing}
      <div class="combo-pop" ?hidden=${!shown}>
        <ul role="listbox" id="${this.#id}-list" aria-label=${this.label} ?hidden=${!this.options?.length}>
          ${this.options?.map(
            (option, index) =>
              html` <li
                role="option"
                id="${this.#id}-${index}"
                aria-selected=${index === this.active}
                @pointerdown=${(event) => event.preventDefault()}
                @click=${(event) => this.#choose(option, event)}
              >
                ${this.draw(option)}
              </li>`,
          )}
        </ul>
        ${
          shown && !this.options.length
            ? html`<p class="combo-empty" role="status">${this.failed ? this.errorText : this.emptyText}</p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #typed(event) {
    this.value = event.target.value;
    window.clearTimeout(this.#timer);
    this.#request?.abort();
    if (!this.value.trim()) {
      this.options = null;
      this.open = false;
      announceEvent(this, "clear", {});
      return;
    }
    this.#timer = window.setTimeout(() => this.#ask(), DEBOUNCE_MS);
  }

  async #ask() {
    const request = (this.#request = new AbortController());
    try {
      const options = await this.load(this.value.trim(), request.signal);
      if (request.signal.aborted) return;
      this.options = options;
      this.failed = false;
    } catch (failure) {
      if (failure.name === "AbortError" || request.signal.aborted) return;
      this.options = [];
      this.failed = true;
    }
    this.active = this.options.length ? 0 : -1;
    this.open = true;
  }

  #key(event) {
    const last = (this.options?.length ?? 0) - 1;
    if (event.key === "Escape") {
      if (this.open) event.stopPropagation();
      else this.field.blur();
      this.open = false;
    } else if (event.key === "Enter" && this.open && this.active >= 0) {
      event.preventDefault();
      this.#choose(this.options[this.active], event);
    } else if (event.key === "Enter" && this.value.trim()) {
      announceEvent(this, "enter", { text: this.value.trim() });
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (last < 0) return;
      this.open = true;
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = (this.active + step + last + 1) % (last + 1);
      this.updateComplete.then(() =>
        this.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }),
      );
    }
  }

  #choose(option, event) {
    this.value = this.keepText ? this.text(option) : "";
    this.field.value = this.value;
    this.options = null;
    this.open = false;
    announceEvent(this, "choose", { option, event });
  }

  #left(event) {
    if (!this.contains(event.relatedTarget)) this.open = false;
  }
}

define("atlas-combobox", Combobox);
