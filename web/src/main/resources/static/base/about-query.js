// What the data is, asked once per visit: licence, version, and whether it is synthetic.
import { ask, declare } from "./graphql.js";

export const ABOUT = declare(
  "query About { about { version dataVersion synthetic licence attribution changedAt counts { kind count } } }",
);

let asked = null;

export function askAbout() {
  asked ??= ask(ABOUT)
    .then((data) => data.about)
    .catch((failure) => {
      asked = null;
      throw failure;
    });
  return asked;
}
