// What the data is, asked once per visit: licence, version, and whether it is synthetic.
import { ask } from "../base/graphql.js";

let asked = null;

export function askAbout() {
  asked ??= ask("query About { about { version dataVersion synthetic licence attribution changedAt counts { kind count } } }")
    .then((data) => data.about)
    .catch((failure) => {
      asked = null;
      throw failure;
    });
  return asked;
}
