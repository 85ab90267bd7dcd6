// The explorer page: GraphiQL for our endpoint, with the examples of the API page. The parameters
// ?query=&variables= or ?example=name fill it. ?lang=nl sets the language of the header line.
import { exampleText, loadExamples } from "../api/examples.js";
import { ask } from "../base/graphql.js";
import { t, useLanguage } from "../base/i18n.js";
import { SCHEMA, TRUSTED_ONLY } from "./schema-query.js";

const React = window.React;
const parameters = new URL(window.location.href).searchParams;

start();

async function start() {
  await useLanguage(parameters.get("lang") === "nl" ? "nl" : "en");
  document.documentElement.lang = parameters.get("lang") === "nl" ? "nl" : "en";
  document.title = `${t("api.explorer")} · ATMP Atlas`;
  document.getElementById("title").textContent = t("api.explorer");
  document.getElementById("examples-label").textContent = t("api.examples");
  document.getElementById("licence").textContent = t("api.licence");
  document.getElementById("back").href = `/api${parameters.get("lang") === "nl" ? "?lang=nl" : ""}`;

  const examples = await loadExamples();
  const select = document.getElementById("examples");
  select.append(
    new Option(t("api.examples.choose"), ""),
    ...examples.map(({ name }) => new Option(t(`api.example.${name}`), name)),
  );
  const root = window.ReactDOM.createRoot(document.getElementById("explorer"));
  const fetcher = async (request) => {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
      },
      body: JSON.stringify(request),
    });
    return response.json();
  };

  // The schema query is a trusted document. If the server executes only trusted documents, the page says so.
  const [schema, { about }] = await Promise.all([ask(SCHEMA), ask(TRUSTED_ONLY)]);
  if (about.trustedDocumentsOnly) {
    const notice = document.getElementById("notice");
    notice.textContent = t("api.trustedOnly");
    notice.hidden = false;
  }

  let drawn = 0;
  function show(query, variables) {
    drawn += 1;
    root.render(
      React.createElement(window.GraphiQL, {
        key: drawn,
        fetcher,
        schema,
        query,
        variables,
        defaultEditorToolsVisibility: Boolean(variables),
        shouldPersistHeaders: false,
        isHeadersEditorEnabled: true,
      }),
    );
  }

  async function showExample(name) {
    const { query, variables } = await exampleText(name);
    show(query, variables);
  }

  select.addEventListener("change", () => {
    if (!select.value) return;
    const address = new URL(window.location.href);
    address.search = String(
      new URLSearchParams({
        example: select.value,
        ...(parameters.get("lang") === "nl" ? { lang: "nl" } : {}),
      }),
    );
    window.history.replaceState(null, "", address);
    showExample(select.value);
  });

  // GraphiQL stores its own theme. Our theme overrides it.
  window.localStorage.setItem(
    "graphiql:theme",
    document.documentElement.dataset.theme === "dark" ? "dark" : "light",
  );
  const wanted =
    examples.find(({ name }) => name === parameters.get("example"))?.name ??
    (parameters.get("query") ? null : examples[0].name);
  if (wanted) {
    select.value = wanted;
    await showExample(wanted);
  } else show(parameters.get("query"), parameters.get("variables") ?? undefined);
}
