import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyView, formatView, parseView } from "../../main/resources/static/base/url-state.js";
import {
  inMonth,
  monthOf,
  moveMonth,
  neighbours,
  placed,
  timeOn,
  weeksOf,
} from "../../main/resources/static/calendar/months.js";
import { conceptFeeds, listFeeds } from "../../main/resources/static/directory/list-feeds.js";
import { EVENTS, EXPERTS, SITES } from "../../main/resources/static/directory/kinds/queries.js";
import { recordFeeds } from "../../main/resources/static/follow/feeds.js";

const event = (id, startsOn, endsOn = startsOn) => ({ id, startsOn, endsOn });
const ids = (events) => events.map(({ id }) => id);

test("a month has whole weeks that begin on Monday", () => {
  const weeks = weeksOf("2026-02");
  assert.deepEqual(weeks[0].slice(5), ["2026-01-31", "2026-02-01"]);
  assert.deepEqual(weeks.at(-1)[0], "2026-02-23");
  for (let month = "2023-12"; month < "2029-01"; month = moveMonth(month, 1)) {
    const days = weeksOf(month).flat();
    const own = days.filter((day) => day.startsWith(month));
    const [year, number] = month.split("-").map(Number);
    assert.equal(own.length, new Date(Date.UTC(year, number, 0)).getUTCDate(), month);
    assert.equal(new Date(`${days[0]}T00:00:00Z`).getUTCDay(), 1, month);
    assert.equal(days.length % 7, 0);
    assert.ok(days.length - own.length < 14, month);
  }
});

test("an event is shown on each of its days, also across months", () => {
  const places = placed([event("long", "2026-01-30", "2026-02-01"), event("one", "2026-02-01")]);
  assert.deepEqual(ids(inMonth(places, "2026-01").days.get("2026-01-31")), ["long"]);
  assert.deepEqual(ids(inMonth(places, "2026-02").days.get("2026-02-01")), ["long", "one"]);
  assert.equal(inMonth(places, "2026-02").days.size, 1);
  assert.equal(inMonth(places, "2026-03").days.size, 0);
});

test("events of a day are in the order of their times, and a time stands on the first day only", () => {
  const places = placed([
    { ...event("late", "2026-02-02"), startTime: "13:00" },
    { ...event("early", "2026-02-02"), startTime: "09:30" },
    { ...event("since yesterday", "2026-02-01", "2026-02-03"), startTime: "20:00" },
    event("whole", "2026-02-02"),
  ]);
  const { days } = inMonth(places, "2026-02");
  assert.deepEqual(ids(days.get("2026-02-02")), ["since yesterday", "whole", "early", "late"]);
  assert.equal(timeOn("2026-02-02", places[1].event), "09:30");
  assert.equal(timeOn("2026-02-03", places[2].event), "");
});

test("a month or a year without a day is never shown on a day", () => {
  const places = placed([event("month", "2026-02"), event("year", "2026"), event("none", null)]);
  const { days, month, year } = inMonth(places, "2026-02");
  assert.equal(days.size, 0);
  assert.deepEqual([ids(month), ids(year)], [["month"], ["year"]]);
  assert.deepEqual(ids(inMonth(places, "2026-03").year), ["year"]);
  assert.deepEqual(neighbours(placed([event("year", "2026")]), "2026-03"), { before: null, after: null });
});

test("a month without events leads to the nearest with events", () => {
  const places = placed([
    event("a", "2025-12-30", "2026-01-02"),
    event("b", "2026-06"),
    event("c", "2027-01-01"),
  ]);
  assert.deepEqual(neighbours(places, "2026-03"), { before: "2026-01", after: "2026-06" });
  assert.deepEqual(neighbours(places, "2027-05"), { before: "2027-01", after: null });
  assert.equal(monthOf("2026-13", "2026-11-30"), "2026-11");
  assert.equal(moveMonth("2026-01", -1), "2025-12");
});

test("the month view is in the address", () => {
  const address = "/directory?kind=events&view=month&month=2026-09";
  const view = parseView(address);
  assert.deepEqual([view.layout, view.month], ["month", "2026-09"]);
  assert.equal(formatView(view), address);
  assert.equal(parseView("/directory?kind=events&month=2026-9").ignored.length, 1);
});

test("the feeds of a list have its filter and language", () => {
  const view = { ...parseView("/directory?kind=events&country=NL&q=workshop&lang=nl") };
  const { ics } = listFeeds(view, EVENTS);
  const url = new URL(ics, "https://atlas.example");
  assert.equal(url.pathname, "/feed/events.ics");
  assert.deepEqual(JSON.parse(url.searchParams.get("filter")), { country: { any: ["NL"] } });
  assert.deepEqual([url.searchParams.get("text"), url.searchParams.get("lang")], ["workshop", "nl"]);
  assert.equal(listFeeds(emptyView(), EXPERTS).atom, "/feed/experts.atom");
  assert.equal(listFeeds(emptyView(), EXPERTS).ics, null, "people have no days");
  assert.match(listFeeds(emptyView(), SITES).json, /chainRole/, "the first view is a filter");
});

test("records and concepts have feeds", () => {
  assert.equal(
    recordFeeds({ id: "dare-nl", kind: "INITIATIVE" }, "nl").ics,
    "/feed/record/dare-nl.ics?lang=nl",
  );
  assert.equal(conceptFeeds("topic", "GMP", "en").ics, "/feed/concept/topic/GMP.ics");
  assert.equal(conceptFeeds("inspection-outcome", "COMPLIANT", "en"), null);
});
