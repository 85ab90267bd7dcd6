// What is asked once for all changes of a form: the source, its day, and a note.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";

// sourceFields({ about, change, problems }): `about` is { source, statedOn, note, trap }.
export function sourceFields({ about, change, problems }) {
  return html`<fieldset class="correct-about">
    <legend>${t("correct.about")}</legend>
    <p class="small soft">${t("correct.about.why")}</p>
    ${input({ key: "source", type: "url", hint: "https://", about, change, problems })}
    ${input({ key: "statedOn", type: "date", about, change, problems })}
    <label class="correct-label"
      ><span>${t("correct.note")}</span>
      <textarea
        name="note"
        rows="3"
        maxlength="2000"
        aria-describedby="help-note-to-curators"
        .value=${about.note}
        @input=${({ target }) => change({ note: target.value })}
      ></textarea>
      <span class="small soft" id="help-note-to-curators">${t("correct.note.help")}</span></label
    >
    <label class="correct-trap" aria-hidden="true"
      >${t("correct.trap")}
      <input
        type="text"
        name="homepage"
        tabindex="-1"
        autocomplete="off"
        .value=${about.trap}
        @input=${({ target }) => change({ trap: target.value })}
    /></label>
  </fieldset>`;
}

function input({ key, type, hint = "", about, change, problems }) {
  const problem = problems[key];
  return html`<label class="correct-label"
    ><span>${t(`correct.${key}`)}</span>
    <input
      name=${key}
      type=${type}
      placeholder=${hint}
      autocomplete="off"
      aria-invalid=${problem ? "true" : nothing}
      aria-describedby="help-${key}${problem ? ` problem-${key}` : ""}"
      .value=${about[key]}
      @input=${({ target }) => change({ [key]: target.value })}
    />
    <span class="small soft" id="help-${key}">${t(`correct.${key}.help`)}</span>
    ${problem ? html`<span class="correct-problem" id="problem-${key}" role="alert">${problem}</span>` : nothing}
  </label>`;
}
