// Loads the licence and version of the data, and whether the data is synthetic. One request per visit.
import { ask, declare } from "./graphql.js";

export const ABOUT = declare(
  "query About { about { version dataVersion synthetic licence attribution changedAt counts { kind count } } }",
);

const NOW = declare("query Now { about { dataVersion } }");

// The version of the data at this moment, for a link that cites it.
export async function askDataVersion() {
  return (await ask(NOW)).about.dataVersion;
}

let request = null;

export function askAbout() {
  request ??= ask(ABOUT)
    .then((data) => data.about)
    .catch((failure) => {
      request = null;
      throw failure;
    });
  return request;
}
