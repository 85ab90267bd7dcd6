import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "#files";

const own = files(".js").filter((path) => !/^(map|gazetteer|basemap)\//.test(path));

function policy() {
  let rules;
  const window = { trustedTypes: { createPolicy: (name, given) => ((rules = given), name) } };
  new Function("window", read("base/trusted-types.js"))(window);
  return rules;
}

test("markup that could run does not pass the default policy", () => {
  const { createHTML, createScript, createScriptURL } = policy();
  for (const bad of [
    "<script>x</script>",
    "<img src=x onerror=x>",
    "<svg/onload=x>",
    "<iframe src=x>",
    "<a href='javascript:x'>",
    "<BASE href=x>",
    "<form action=x>",
  ]) {
    assert.throws(() => createHTML(bad), /does not take/, bad);
  }
  assert.equal(createHTML('<div class="pin"><svg></svg></div>'), '<div class="pin"><svg></svg></div>');
  assert.throws(() => createScript("1"));
  assert.throws(() => createScriptURL("/x.js"));
});

test("no style attribute, no markup from text, no third party in our templates", () => {
  for (const path of own) {
    const text = read(path);
    assert.doesNotMatch(text, /\sstyle="|\sstyle=\$\{|styleMap/, path);
    if (path !== "base/trusted-types.js")
      assert.doesNotMatch(text, /innerHTML|unsafeHTML|outerHTML|insertAdjacentHTML|document\.write/, path);
  }
});

test("the policy comes first on every page, and no file of the bundle is missing", () => {
  const { shell, entries, styles, scripts } = JSON.parse(read("../bundle.json"));
  const all = new Set([...files(".js"), ...files(".css")]);
  for (const name of ["app", "embed", "explorer"])
    assert.equal(scripts[name][0], "base/trusted-types.js", name);
  for (const path of [shell, entries, ...Object.values(styles), ...Object.values(scripts)].flat()) {
    assert.ok(all.has(path) || path.startsWith("webjars/"), path);
  }
});
