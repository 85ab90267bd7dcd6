// The facts of each kind of record, in reading order. `draw` returns null for a fact that no source states, and
// the page says so. Groups: "is" (what the record is), "can" (what it can do), "who" (who runs or owns it).
import { html } from "lit";
import { t, locale } from "../base/i18n.js";
import { formatMoney, formatNumber } from "../base/format.js";
import { status } from "../base/components.js";
import { factStatements } from "./fact-statements.js";
import {
  aliases,
  date,
  detailed,
  known,
  listed,
  named,
  namedList,
  single,
  text,
  trialStatus,
  website,
  yesOrNo,
} from "./fact-values.js";
import { KNOWLEDGE_FACTS } from "./knowledge-facts.js";

const FACTS = {
  ...KNOWLEDGE_FACTS,
  SITE: [
    { key: "siteTypes", group: "is", draw: listed("siteTypes") },
    { key: "chainRoles", group: "is", draw: listed("chainRoles") },
    { key: "status", group: "is", draw: (site) => (site.status ? status(site.status) : null) },
    aliases,
    { key: "productTypes", group: "can", draw: detailed("productTypes", "productTypeDetails") },
    { key: "capabilities", group: "can", draw: detailed("capabilities", "capabilityDetails") },
    { key: "atmpClasses", group: "can", draw: listed("atmpClasses") },
    { key: "scales", group: "can", draw: listed("scales") },
    { key: "authorisations", group: "can", draw: listed("authorisations") },
    {
      key: "cleanroomArea",
      group: "can",
      draw: (site) => known(site.cleanroomArea, (area) => `${formatNumber(area, locale())} m²`),
    },
    { key: "cleanroomGrades", group: "can", draw: listed("cleanroomGrades") },
    { key: "biosafetyLevels", group: "can", draw: listed("biosafetyLevels") },
    { key: "thirdPartyAccess", group: "can", draw: single("thirdPartyAccess") },
    { key: "operator", group: "who", draw: named("operator") },
    website,
  ],
  INSTITUTION: [{ key: "kinds", group: "is", draw: listed("kinds") }, aliases, website],
  EXPERT: [
    { key: "role", group: "is", draw: text("role") },
    { key: "topics", group: "is", draw: listed("topics") },
    { key: "affiliation", group: "who", draw: named("affiliation") },
    website,
  ],
  INITIATIVE: [
    { key: "initiativeKind", group: "is", draw: single("initiativeKind") },
    { key: "acronym", group: "is", draw: text("acronym") },
    aliases,
    { key: "startYear", group: "is", draw: text("startYear") },
    { key: "endYear", group: "is", draw: text("endYear") },
    {
      key: "budget",
      group: "is",
      draw: (initiative) => known(initiative.budgetEur, (euro) => formatMoney(euro, locale())),
    },
    { key: "bottlenecks", group: "can", draw: listed("bottlenecks") },
    { key: "coordinator", group: "who", draw: named("coordinator") },
    website,
  ],
  REGULATOR: [
    { key: "acronym", group: "is", draw: text("acronym") },
    aliases,
    { key: "roles", group: "can", draw: listed("roles") },
    { key: "jurisdiction", group: "is", draw: single("jurisdiction") },
    website,
  ],
  PRODUCT: [
    { key: "inn", group: "is", draw: text("inn") },
    aliases,
    { key: "atmpClass", group: "is", draw: single("atmpClass") },
    { key: "productType", group: "is", draw: single("productType") },
    { key: "indication", group: "can", draw: text("indication") },
    {
      key: "productStatus",
      group: "is",
      draw: (product) => (product.productStatus ? status(product.productStatus) : null),
    },
    { key: "authorisedOn", group: "is", draw: date("authorisedOn") },
    { key: "orphan", group: "is", draw: yesOrNo("orphan") },
    { key: "holder", group: "who", draw: named("holder") },
    website,
  ],
  CONDITION: [{ key: "conditionGroup", group: "is", draw: single("conditionGroup") }, aliases, website],
  TRIAL: [
    { key: "trialStatus", group: "is", draw: trialStatus },
    { key: "phases", group: "is", draw: listed("phases") },
    { key: "startDate", group: "is", draw: date("startDate") },
    { key: "endDate", group: "is", draw: date("endDate") },
    { key: "countries", group: "is", draw: listed("countries") },
    aliases,
    { key: "productName", group: "can", draw: text("productName") },
    { key: "productType", group: "can", draw: single("productType") },
    { key: "atmpClass", group: "can", draw: single("atmpClass") },
    { key: "target", group: "can", draw: text("target") },
    { key: "conditions", group: "can", draw: namedList("conditions") },
    { key: "indication", group: "can", draw: text("indication") },
    {
      key: "enrolment",
      group: "can",
      draw: (trial) => known(trial.enrolment, (count) => formatNumber(count, locale())),
    },
    { key: "sponsor", group: "who", draw: named("sponsor") },
    { key: "sponsorName", group: "who", draw: text("sponsorName") },
    { key: "sponsorType", group: "who", draw: single("sponsorType") },
    website,
  ],
};

export const GROUPS = ["is", "can", "who"];

// factsOf(record) -> [{ key, label, group, value, sources }]; value is null if it is not stated.
export function factsOf(record) {
  return FACTS[record.kind].map(({ key, group, draw }) => ({
    key,
    group,
    label: t(`fact.${key}`),
    value: draw(record),
    sources: factStatements(record, key),
  }));
}
