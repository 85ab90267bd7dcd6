// Loads the licence and version of the data, and whether the data is synthetic. One request per visit.
import { ask, declare } from "./graphql.js";

export const ABOUT = declare(
  "query About { about { version dataVersion synthetic licence attribution changedAt counts { kind count } } }",
);

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
