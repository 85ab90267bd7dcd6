// The tooltip of the mark or line under the pointer.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { nodeName, relationSentence } from "./relation-text.js";

const MAX_SHOWN = 4;

// hoverTip({ id, at } | null, picture, nameOf)
export function hoverTip(hovered, picture, nameOf) {
  if (!hovered?.at) return nothing;
  const pair = picture.pairs.find(({ id }) => id === hovered.id);
  const node = picture.nodes.find(({ id }) => id === hovered.id);
  if (!pair && !node) return nothing;
  const more = (pair?.relations.length ?? 0) - MAX_SHOWN;
  return html`<div class="net-tip" aria-hidden="true">
    ${
      node
        ? html`<strong>${nodeName(node)}</strong
            ><span
              >${
                node.kind === "GROUP"
                  ? t("network.group.tip", { count: node.size })
                  : html`${t(`kind.${node.kind}`)}${node.country ? ` · ${node.country.label}` : ""}`
              }</span
            >
            ${node.hidden ? html`<span>${t("network.relations.hidden", { count: node.hidden })}</span>` : nothing}`
        : html`${pair.relations
              .slice(0, MAX_SHOWN)
              .map(
                (relation) => html`<span>${relationSentence(relation, nameOf)}</span>`,
              )}${more > 0 ? html`<span>${t("network.tip.more", { count: more })}</span>` : nothing}
            <span class="soft">${t("network.tip.sources")}</span>`
    }
  </div>`;
}
