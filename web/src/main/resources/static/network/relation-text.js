// Texts for relations.
import { html, nothing } from "lit";
import { formatPeriod } from "../base/format.js";
import { has, locale, t } from "../base/i18n.js";
import { isSymmetric } from "../base/kinds.js";
import { sourceNote } from "../base/components.js";

// relationSentence({ type, from, to, role }, nameOf) -> "UMC Utrecht operates its facility (role), 2019 –"
export function relationSentence({ type, from, to, role, validFrom, validTo }, nameOf) {
  const names = { from: nameOf(from), to: nameOf(to) };
  const sentence = has(`network.relation.${type}`)
    ? t(`network.relation.${type}`, names)
    : `${names.from} → ${names.to} (${type})`;
  const period = formatPeriod(validFrom, validTo, locale());
  return `${sentence}${role ? ` (${role})` : ""}${period ? `, ${period}` : ""}`;
}

// typeName("OPERATES"): the name of the type, seen from the record at which the relation starts.
export function typeName(type) {
  const key = isSymmetric(type) ? `relation.${type}.both` : `relation.${type}.out`;
  return has(key) ? t(key) : type;
}

// sourceList(sources): links to the sources, or a note that there are none.
export function sourceList(sources) {
  return sources?.length
    ? html`<ul class="net-sources small">
        ${sources.map((source) => html`<li>${sourceNote(source)}</li>`)}
      </ul>`
    : nothing;
}

// groupName(node): the name of a group.
export function nodeName(node) {
  return node.kind === "GROUP" ? t("network.group.name", { name: node.name }) : node.name;
}
