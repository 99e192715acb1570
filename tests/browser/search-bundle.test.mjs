// The committed bundles are what their sources make, small, and ask for nothing that the policy forbids.
import { test } from "node:test";
import assert from "node:assert/strict";
import { bundle, BUNDLES, committed, ENGINE, isExpected, weigh } from "../tools/bundle.mjs";

/** Bytes in gzip: the engine alone, all that a first answer needs (and to forget the question of who has left), and the filters with it. */
const BUDGETS = { engine: 5_300, page: 9_000, whole: 11_250 };

for (const [name, entry] of Object.entries(BUNDLES)) {
  test(`${name} is what ${entry} makes`, { skip: !isExpected(name) }, () => {
    const text = bundle(entry);
    assert.equal(committed(name) === text, true, "run `node tests/tools/bundle.mjs`");
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function|document\.cookie|console\./);
    assert.doesNotMatch(text, /\b(?:import|from)\s*\(?["'`]/, "the addresses of other scripts are only known by pages");
    // A message handed to WhatsApp when the reader says so, and the name of SVG: nothing is asked of them.
    assert.doesNotMatch(text, /https?:\/\/(?!wa\.me\/\?text=|www\.w3\.org\/2000\/svg")/);
  });
}

test("the scripts keep their budgets", () => {
  const page = weigh(committed("search.js"));
  const weights = { engine: weigh(bundle(ENGINE)), page, whole: page + weigh(committed("search-facets.js")) };
  for (const [name, budget] of Object.entries(BUDGETS)) assert.ok(weights[name] <= budget, `${name}: ${weights[name]} bytes in gzip`);
});
