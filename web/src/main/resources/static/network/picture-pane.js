// The pane with the network's picture, or with the reason why there is none.
import { html, nothing } from "lit";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { hoverTip } from "./hover-tip.js";
import { legend } from "./legend.js";

// picturePane(all, { drawing, hovered, theme, coloursOf }): `drawing` is "ready", "failed", or undefined while
// the element is loading. coloursOf(picture, by) -> the result of colouring().
export function picturePane(all, { drawing, hovered, theme, coloursOf }) {
  const { state, found, shown, nameOf, kind, retry } = all;
  const response = kind === "around" ? found.arounds[0] : found.whole;
  if (response.state === "failed") return failure(response.failure, retry);
  if (kind === "around" && response.state === "ready" && !response.data)
    return message(t("network.unknown", { id: state.focus }));
  if (drawing === "failed") return message(t("network.failed"), "alert");
  if (!shown || drawing !== "ready")
    return message(t(response.state === "measuring" ? "network.measuring" : "loading"));
  const { picture, positions, radius, hulls, lit, frame, key } = shown;
  const colours = coloursOf(picture, state.colour);
  return html`<div class="net-pane" aria-busy=${response.state === "loading"}>
      <atlas-network-picture
        .picture=${picture}
        .positions=${positions}
        .radius=${radius}
        .hulls=${hulls}
        .fills=${colours?.fills ?? null}
        .size=${state.size}
        .selected=${state.selected}
        .hovered=${hovered?.id ?? null}
        .lit=${lit}
        .pinned=${state.pin}
        .frame=${frame}
        .scene=${key}
        .theme=${theme}
        .label=${t("network.picture", { nodes: picture.nodes.length, relations: picture.pairs.length })}
      ></atlas-network-picture>
      ${hoverTip(hovered, picture, nameOf)} ${picture.nodes.length ? nothing : message(t("network.empty"))}
    </div>
    ${legend(picture.nodes, state.size, state.colour, colours)}`;
}

function message(text, role = "status") {
  return html`<p class="net-wait" role=${role}>${text}</p>`;
}
