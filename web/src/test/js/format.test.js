import assert from "node:assert/strict";
import { test } from "node:test";
import { shortLicence } from "../../main/resources/static/directory/kinds/licence-names.js";
import {
  formatCoordinates,
  formatDate,
  formatDistance,
  formatMoney,
  formatPercent,
  formatPeriod,
  safeAddress,
  shortAddress,
  yearsSince,
} from "../../main/resources/static/base/format.js";
import { formatMessage } from "../../main/resources/static/base/message-format.js";
import { highlightParts } from "../../main/resources/static/search/highlight.js";

test("dates stand in the reader's own order", () => {
  assert.equal(formatDate("2026-03-05", "en-GB"), "5 Mar 2026");
  assert.equal(formatDate("2026-03-05T23:59:59Z", "nl"), "5 mrt 2026");
  assert.equal(formatDate(null, "en"), "");
});

test("periods show whole years as years and leave open what is open", () => {
  assert.equal(formatPeriod("2012-01-01", null, "en-GB"), "2012 –");
  assert.equal(formatPeriod("2012-01-01", "2015-06-30", "en-GB"), "2012 – 30 Jun 2015");
  assert.equal(formatPeriod(null, null, "en"), "");
});

test("distances are exact when near and round when far", () => {
  assert.equal(formatDistance(0.42, "en"), "0.4 km");
  assert.equal(formatDistance(1234.5, "nl"), "1.235 km");
});

test("coordinates name the hemisphere", () => {
  assert.equal(formatCoordinates(-12.5, 4.4781, "en"), "12.5° S, 4.478° E");
});

test("money and shares", () => {
  assert.equal(formatMoney(5300000, "en-GB"), "€5.3m");
  assert.equal(formatPercent(0.615, "en"), "62%");
});

test("only addresses of the web become links", () => {
  assert.equal(safeAddress("https://necstgen.com/a"), "https://necstgen.com/a");
  for (const bad of ["javascript:alert(1)", "data:text/html,x", "not an address", "", null])
    assert.equal(safeAddress(bad), null);
  assert.equal(shortAddress("https://www.necstgen.com/about/"), "necstgen.com/about");
});

test("messages take names, numbers in the locale, and plurals", () => {
  assert.equal(formatMessage("{a} of {total}", { a: "x", total: 1291 }, "nl"), "x of 1.291");
  const sites = { one: "{count} site", other: "{count} sites" };
  assert.equal(formatMessage(sites, { count: 1 }, "en"), "1 site");
  assert.equal(formatMessage(sites, { count: 0 }, "en"), "0 sites");
  assert.equal(formatMessage("{missing}", {}, "en"), "{missing}");
});

test("a highlight is read as text, whatever it holds", () => {
  assert.deepEqual(highlightParts("Cell &amp; <mark>Gene</mark> &lt;b&gt;"), [
    { text: "Cell & ", marked: false },
    { text: "Gene", marked: true },
    { text: " <b>", marked: false },
  ]);
  assert.deepEqual(highlightParts("<mark>a</mark><img src=x>"), [
    { text: "a", marked: true },
    { text: "<img src=x>", marked: false },
  ]);
  assert.deepEqual(highlightParts("&#233;&unknown;&#x1F600;"), [{ text: "é&unknown;😀", marked: false }]);
});

test("an age counts whole years only", () => {
  assert.equal(yearsSince("2019-11-21", "2026-11-20"), 6);
  assert.equal(yearsSince("2019-11-21", "2026-11-21"), 7);
  assert.equal(yearsSince("2026-12-01", "2026-11-30"), 0);
});

test("a badge has the abbreviation of a licence, and the whole name where there is none", () => {
  assert.equal(shortLicence("GMP authorisation or certificate"), "GMP");
  assert.equal(
    shortLicence("Manufacturing authorisation for investigational medicines (MIA-IMP)"),
    "MIA-IMP",
  );
  assert.equal(shortLicence("Specials licence (UK)"), "Specials licence (UK)");
});
