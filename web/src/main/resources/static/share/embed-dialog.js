// The dialog that shows the HTML code for embedding the current view in another website.
import { html, nothing, render } from "lit";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { toast } from "../base/share.js";
import { formatEmbed, THEMES } from "./embed-address.js";

const HEIGHTS = [400, 500, 600, 800];

// openEmbedDialog(view, { hasMap }): opens the dialog. Closing removes it.
export function openEmbedDialog(view, { hasMap = false } = {}) {
  const dialog = document.createElement("dialog");
  dialog.className = "embed-dialog";
  const state = {
    what: view.page === "network" ? "network" : hasMap && view.layout !== "list" ? "map" : "list",
    theme: "",
    height: 500,
  };
  const change = (part) => {
    Object.assign(state, part);
    draw();
  };
  const address = () =>
    new URL(
      formatEmbed({ ...view, layout: state.what === "list" ? "list" : "map" }, state.theme || null),
      window.location.href,
    ).href;
  const code = () =>
    `<iframe src="${address().replaceAll(
      "&",
      "&amp;",
    )}" width="100%" height="${state.height}" title="ATMP Atlas" loading="lazy" frameborder="0"></iframe>`;
  const draw = () =>
    render(
      html` <header class="embed-title">
          <h2 id="embed-title">${t("embed.title")}</h2>
          <button type="button" class="icon-button" aria-label=${t("close")} @click=${() => dialog.close()}>
            ${icon("close")}
          </button>
        </header>
        <p class="soft small">${t("embed.note")}</p>
        <div class="embed-fields">
          ${
            hasMap
              ? field(
                  "what",
                  ["map", "list"].map((what) => [what, t(`embed.what.${what}`)]),
                  state,
                  change,
                )
              : nothing
          }
          ${field(
            "theme",
            [["", t("embed.theme.system")], ...THEMES.map((theme) => [theme, t(`embed.theme.${theme}`)])],
            state,
            change,
          )}
          ${field(
            "height",
            HEIGHTS.map((height) => [height, `${height} px`]),
            state,
            change,
          )}
        </div>
        <label class="embed-code"
          >${t("embed.code")}<textarea
            readonly
            rows="4"
            .value=${code()}
            @focus=${(event) => event.target.select()}
          ></textarea>
        </label>
        <p class="embed-actions">
          <button type="button" class="button primary" @click=${() => copy(code())}>
            ${t("embed.copy")}
          </button>
          <a class="button" href=${address()} target="_blank" rel="noopener">${t("embed.preview")}</a>
        </p>
        <p class="small soft">
          ${t("embed.oembed")} <code>${`${window.location.origin}/oembed?url=…`}</code>
        </p>`,
      dialog,
    );
  dialog.setAttribute("aria-labelledby", "embed-title");
  dialog.addEventListener("close", () => dialog.remove());
  draw();
  document.body.append(dialog);
  dialog.showModal();
}

function field(key, options, state, change) {
  return html`<label
    >${t(`embed.${key}`)}<select @change=${(event) => change({ [key]: event.target.value })}>
      ${options.map(
        ([value, label]) =>
          html` <option value=${value} ?selected=${String(value) === String(state[key])}>${label}</option>`,
      )}
    </select></label
  >`;
}

async function copy(code) {
  try {
    await navigator.clipboard.writeText(code);
    toast(t("embed.copied"));
  } catch {
    toast(t("api.copyByHand"));
  }
}
