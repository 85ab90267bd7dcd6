import assert from "node:assert/strict";
import { test } from "node:test";
import {
  classOf,
  classes,
  distance,
  differenceText,
  figureText,
  intervalText,
  isSmall,
  knownText,
  ranked,
  typical,
  valueText,
} from "../../main/resources/static/gaps/figures.js";

const point = (value, lower = value, upper = value, more = {}) => ({
  shown: "POINT",
  value,
  lower,
  upper,
  ...more,
});

test("a figure is told as a point, as a span where less than half is known, or not at all", () => {
  assert.equal(figureText(point(0.4321), "PER_POPULATION", "en"), "0.43");
  assert.equal(figureText({ ...point(0.6, 0.1, 0.9), shown: "INTERVAL" }, "SHARE", "en"), "10% – 90%");
  assert.equal(figureText({ shown: "NONE", value: null, lower: null, upper: null }, "SHARE", "en"), "");
  assert.equal(intervalText({ lower: 2, upper: null }, "COUNT", "en"), "≥ 2");
  assert.equal(valueText(0.004, "SHARE", "en"), "<1%");
  assert.equal(valueText(0, "SHARE", "en"), "0%");
});

test("of fewer than five no percentage is given, and a bound says that it is one", () => {
  const one = { ...point(1, 1, 1), numerator: 1, denominator: 1, n: 1 };
  assert.equal(figureText(one, "SHARE", "en"), "1/1");
  const least = { ...point(0.25, 0.25, 1), numerator: 1, denominator: 4, n: 4, bound: "AT_LEAST" };
  assert.equal(figureText(least, "SHARE", "en"), "≥ 1/4");
  assert.equal(intervalText(least, "SHARE", "en"), "1 – 4/4");
  const many = { ...least, denominator: 20, n: 20 };
  assert.equal(figureText(many, "SHARE", "en"), "≥ 25%");
  assert.equal(figureText({ ...least, value: 0.5, bound: "AT_MOST" }, "INDEX", "en"), "≤ 0.5");
  // A mean of shares of few is no count either.
  const mean = { ...point(0.78), numerator: 2.34, denominator: 3, n: 3 };
  assert.equal(figureText(mean, "SHARE", "en"), "0.78");
});

test("how much is known is a count of records", () => {
  assert.equal(knownText({ coverage: 0.8, n: 15 }, "en"), "12/15");
  assert.equal(knownText({ coverage: 1, n: 1 }, "en"), "1/1");
  assert.equal(knownText({ coverage: 0.7, n: 3 }, "en"), "70%");
  assert.equal(knownText({ coverage: null, n: 0 }, "en"), "");
});

test("a difference of shares is in points, and nought has no sign", () => {
  const points = (value) => `${value} points`;
  assert.equal(differenceText(0.05, "SHARE", "en", points), "+5 points");
  assert.equal(differenceText(-0.0001, "SHARE", "en", points), "0 points");
  assert.equal(differenceText(-0.001, "INDEX", "en", points), "0");
  assert.equal(differenceText(-1, "COUNT", "en", points), "−1");
  assert.equal(differenceText(null, "SHARE", "en", points), "");
  assert.equal(valueText(-0, "INDEX", "en"), "0");
  assert.equal(valueText(-0.004, "INDEX", "en"), "0");
  assert.equal(valueText(-0, "SHARE", "en"), "0%");
});

test("what is certain ranks a region, and few records stand apart", () => {
  const region = (name) => ({ region: { name, population: { persons: 4e6 } } });
  const figures = [
    { ...point(2, 2, 9), n: 12, ...region("wide") },
    { ...point(3, 3, 3), n: 12, ...region("sure") },
    { ...point(9, 9, 9), n: 4, ...region("few") },
  ];
  const names = (direction) => ranked(figures, "value", direction).map((one) => one.region.name);
  assert.deepEqual(names("HIGHER_IS_BETTER"), ["sure", "wide", "few"]);
  // Of "lower is better" the worst that is possible decides.
  assert.deepEqual(names("LOWER_IS_BETTER"), ["sure", "wide", "few"]);
  const density = { unit: "PER_POPULATION" };
  assert.equal(isSmall({ region: { population: { persons: 4e4 } } }, density), true);
  assert.equal(isSmall(figures[0], density), false);
});

test("spans never stand among points, and what is better depends on the indicator", () => {
  const named = (name, figure) => ({ ...figure, region: { name } });
  const list = [
    named("a", point(1)),
    named("b", { ...point(9, 5, 12), shown: "INTERVAL" }),
    named("c", point(3)),
    named("d", { shown: "NONE", value: null }),
    named("e", point(3)),
  ];
  const order = (how, direction) =>
    ranked(list, how, direction)
      .map(({ region }) => region.name)
      .join("");
  assert.equal(order("value", "HIGHER_IS_BETTER"), "ceabd");
  assert.equal(order("worst", "HIGHER_IS_BETTER"), "acebd");
  assert.equal(order("value", "LOWER_IS_BETTER"), "acebd");
  assert.equal(order("name", "HIGHER_IS_BETTER"), "abcde");
});

test("the distance to a target says perhaps where the unknown decides", () => {
  const density = { unit: "PER_POPULATION", direction: "HIGHER_IS_BETTER" };
  const of = (value, lower, upper, sites) =>
    point(value, lower, upper, { numerator: sites, region: { population: { persons: 17.9e6 } } });
  assert.deepEqual(distance(of(3 / 1.79, 3 / 1.79, 3 / 1.79, 3), 1, density, 10), {
    met: "yes",
    missing: 0,
    sites: 0,
  });
  const short = distance(of(1 / 1.79, 1 / 1.79, 1 / 1.79, 1), 1, density, 10);
  assert.equal(short.met, "no");
  assert.equal(short.sites, 1);
  assert.ok(Math.abs(short.missing - (1 - 1 / 1.79)) < 1e-12);
  assert.equal(distance(of(0.5, 0.5, 1.2, 1), 1, density, 10).met, "perhaps");
  assert.equal(distance({ ...of(0.5, 0.2, 0.9, 1), shown: "INTERVAL" }, 1, density, 10).met, "no");
  assert.equal(distance(point(0.3), 0.2, { unit: "SHARE", direction: "LOWER_IS_BETTER" }).met, "no");
  assert.equal(distance({ shown: "NONE", lower: null }, 1, density).met, "unknown");
});

test("nought has a colour of its own and every value has one of the classes", () => {
  const ticks = (from, to) => [0, 1, 2, 3, 4].map((step) => from + (step * (to - from)) / 4);
  const bounds = classes([0, 0.2, 8], ticks);
  assert.deepEqual(bounds, [0, 2, 4, 6]);
  assert.deepEqual(
    [0, 0.2, 2, 5.9, 8].map((value) => classOf(value, bounds)),
    [0, 1, 2, 3, 4],
  );
  assert.deepEqual(classes([0, 0], ticks), []);
  assert.ok(
    classes([1, 1, 1, 1, 1, 1, 1, 1, 1, 90], ticks).every((bound) => bound < 1.5),
    "one tiny country does not make all others alike",
  );
  assert.equal(typical([1, 2, 90]), 90);
});
