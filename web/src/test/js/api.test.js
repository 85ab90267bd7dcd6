import assert from "node:assert/strict";
import { test } from "node:test";
import { formatEmbed, fullView, parseEmbed } from "../../main/resources/static/share/embed-address.js";
import { parseView } from "../../main/resources/static/base/url-state.js";

test("a view inside another site is the view that it was made from", () => {
  for (const [address, embedded] of [
    [
      "/directory?country=NL,BE&status.not=CLOSED&near=52.1,5.1,50",
      "/embed/map?country=NL,BE&status.not=CLOSED&near=52.1,5.1,50",
    ],
    ["/directory?kind=experts&q=cell&view=list&lang=nl", "/embed/list?kind=experts&q=cell&lang=nl"],
    ["/network?asof=2024-01-01&focus=lumc", "/embed/network?asof=2024-01-01&focus=lumc"],
    ["/directory", "/embed/map"],
  ]) {
    assert.equal(formatEmbed(parseView(address)), embedded);
    assert.equal(fullView(parseEmbed(embedded)), address);
    const themed = formatEmbed(parseView(address), "dark");
    assert.match(themed, /theme=dark$/);
    assert.equal(formatEmbed(parseEmbed(themed), "dark"), themed);
  }
  assert.equal(parseEmbed("/embed/about").page, "unknown");
});
