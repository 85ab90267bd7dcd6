// <atlas-cited-count>: if the link cites a version of the data, how many records matched in that version.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { QueryController } from "../base/query-controller.js";
import { formatView } from "../base/url-state.js";
import { versionNote } from "../base/version-note.js";
import { citedCount } from "./list-query.js";

class CitedCount extends AtlasElement {
  static properties = {
    view: { attribute: false },
    directory: { attribute: false },
    version: { attribute: false },
  };
  #answers = new QueryController(this);

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {import("./kinds/index.js").Directory} */
    this.directory = undefined;
    /** @type {ReturnType<typeof import("../base/cited-version.js").citedVersion>} */
    this.version = undefined;
  }

  render() {
    const { view, directory, version } = this;
    const note = versionNote(version, formatView({ ...view, seq: null }), "version.directory");
    if (!version.found?.available || !version.found.changesSince) return note;
    const { document, variables } = citedCount(view, directory, version.cited);
    const { data } = this.#answers.query(`count ${view.kind}`, document, variables, "list");
    return html`${note}${
      data
        ? html`<p class="small cited-count" role="status">
            ${[
              t("version.count", { count: data.totalCount }),
              data.mayCount ? t("count.may", { count: data.mayCount }) : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>`
        : nothing
    }`;
  }
}

define("atlas-cited-count", CitedCount);
