// What the pointer is on, in words.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { nodeName, tieSentence } from "./words.js";

const MOST = 4;

// hoverTip({ id, at } | null, picture, nameOf)
export function hoverTip(hovered, picture, nameOf) {
  if (!hovered?.at) return nothing;
  const pair = picture.pairs.find(({ id }) => id === hovered.id);
  const node = picture.nodes.find(({ id }) => id === hovered.id);
  if (!pair && !node) return nothing;
  const more = (pair?.ties.length ?? 0) - MOST;
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
            ${node.hidden ? html`<span>${t("network.ties.hidden", { count: node.hidden })}</span>` : nothing}`
        : html`${pair.ties
              .slice(0, MOST)
              .map(
                (tie) => html`<span>${tieSentence(tie, nameOf)}</span>`,
              )}${more > 0 ? html`<span>${t("network.tip.more", { count: more })}</span>` : nothing}
            <span class="soft">${t("network.tip.sources")}</span>`
    }
  </div>`;
}
