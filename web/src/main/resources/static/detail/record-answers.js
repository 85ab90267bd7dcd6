// The first answers of a record: can they, are they licensed, how recent is that, where, how to reach them, and how to
// correct it. Where nothing is stated, that is said.
import { html, nothing } from "lit";
import { OLD_YEARS, formatDate, shortAddress, yearsSince } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { outside, terms, unknown } from "../base/components.js";
import { correctLink } from "./correct-link.js";
import "./site-contact.js";

export function recordAnswers(record, lang) {
  const site = record.kind === "SITE";
  return html`<dl class="facts record-answers">
    ${site ? row("can", terms([...record.productTypes, ...record.capabilities])) : nothing}
    ${site ? row("licensed", terms(record.authorisations)) : nothing}
    ${row("recent", verified(record.record.lastVerified))} ${site ? row("where", place(record)) : nothing}
    ${row(
      "contact",
      html`${record.website ? outside(record.website, shortAddress(record.website)) : unknown()}${
        site && record.operator
          ? html`<atlas-site-contact .siteId=${record.id}></atlas-site-contact>`
          : nothing
      }`,
    )}
    ${row(
      "correct",
      html`${t("record.answer.correct.how")} <a href=${correctLink(record, lang)}>${t("correct.title")}</a>`,
    )}
  </dl>`;
}

function row(key, value) {
  return html`<div>
    <dt>${t(`record.answer.${key}`)}</dt>
    <dd>${value}</dd>
  </div>`;
}

function verified(day) {
  if (!day) return unknown();
  const years = yearsSince(day);
  return html`${t("record.verified", { date: formatDate(day, locale()) })}${
    years
      ? html` <span class=${years >= OLD_YEARS ? "record-old" : "soft"}
          >${t("record.yearsAgo", { count: years })}</span
        >`
      : nothing
  }`;
}

function place({ location, country }) {
  const words = [location?.city, country?.label].filter(Boolean).join(", ");
  return words || unknown();
}
