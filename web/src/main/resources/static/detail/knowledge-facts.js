// The facts of resources, events, materials and routes, in reading order.
import { aliases, date, listed, named, party, single, text, website, yesOrNo } from "./fact-values.js";

export const KNOWLEDGE_FACTS = {
  RESOURCE: [
    { key: "resourceKind", group: "is", draw: single("resourceKind") },
    aliases,
    { key: "publishedOn", group: "is", draw: date("publishedOn") },
    { key: "languages", group: "is", draw: listed("languages") },
    { key: "topics", group: "can", draw: listed("topics") },
    { key: "audiences", group: "can", draw: listed("audiences") },
    { key: "access", group: "can", draw: single("access") },
    { key: "bottlenecks", group: "can", draw: listed("bottlenecks") },
    { key: "publisher", group: "who", draw: party("publisher", "publisherName") },
    website,
  ],
  EVENT: [
    { key: "eventKind", group: "is", draw: single("eventKind") },
    { key: "startsOn", group: "is", draw: date("startsOn") },
    { key: "endsOn", group: "is", draw: date("endsOn") },
    { key: "startTime", group: "is", draw: times },
    { key: "eventStatus", group: "is", draw: single("eventStatus") },
    { key: "recurrence", group: "is", draw: single("recurrence") },
    { key: "online", group: "is", draw: yesOrNo("online") },
    { key: "topics", group: "can", draw: listed("topics") },
    { key: "organiser", group: "who", draw: party("organiser", "organiserName") },
    { key: "venue", group: "who", draw: named("venue") },
    website,
  ],
  ROUTE: [{ key: "coverage", group: "is", draw: single("coverage") }, aliases, website],
  MATERIAL: [
    { key: "productType", group: "is", draw: single("productType") },
    aliases,
    { key: "materialGrade", group: "is", draw: single("materialGrade") },
    { key: "availability", group: "is", draw: single("availability") },
    { key: "access", group: "can", draw: single("access") },
    { key: "accessTerms", group: "can", draw: text("accessTerms") },
    { key: "supplier", group: "who", draw: named("supplier") },
    { key: "site", group: "who", draw: named("site") },
    website,
  ],
};

// From when to when, with the zone in which the clock stands.
function times({ startTime, endTime, timeZone }) {
  return startTime ? `${startTime}${endTime ? ` – ${endTime}` : ""} (${timeZone})` : null;
}
