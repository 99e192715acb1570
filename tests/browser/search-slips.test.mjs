// Which forms a word may stand for does not depend on how the vocabulary is cut; the distance is the textbook's.
import { test } from "node:test";
import assert from "node:assert/strict";
import { distance, lettersOf } from "../../themes/passerelle/scripts/search/distance.js";
import { openIndex } from "../../themes/passerelle/scripts/search/index.js";
import { compare } from "../../themes/passerelle/scripts/search/vocabulary.js";
import { publish, site } from "./search-fixture.mjs";

let seed = 5;
const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
const word = (letters, longest) => Array.from({ length: 1 + random(longest) }, () => letters[random(letters.length)]).join("");

/** Optimal string alignment, straight from its recurrence. */
const textbook = (a, b) => {
  const at = a.map(() => []).concat([[]]);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) { at[i][j] = i + j; continue; }
      at[i][j] = Math.min(at[i - 1][j] + 1, at[i][j - 1] + 1, at[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) at[i][j] = Math.min(at[i][j], at[i - 2][j - 2] + 1);
    }
  }
  return at[a.length][b.length];
};

test("the distance is that of the textbook, up to the limit", () => {
  const letters = [..."abc𐐨"];
  for (let round = 0; round < 20_000; round++) {
    const [a, b] = [word(letters, 9), word(letters, 9)];
    const expected = textbook([...a], [...b]);
    for (const most of [1, 2]) {
      const found = distance(lettersOf(a), lettersOf(b), most);
      assert.ok(expected <= most ? found === expected : found > most, `${a} ${b}: ${found}, not ${expected}`);
    }
  }
});

test("forms are in the order of their UTF-8", () => {
  const letters = ["a", "é", "ﷲ", "𐐨", "\ue000", "字", "𠀀", "~"];
  for (let round = 0; round < 5000; round++) {
    const [a, b] = [word(letters, 4), word(letters, 4)];
    assert.equal(Math.sign(compare(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }
});

test("a form of the index is found however the vocabulary is cut", async () => {
  const documents = Array.from({ length: 60 }, (_, i) => ({ title: word("abdé", 9), body: Array.from({ length: 12 }, () => word(["a", "b", "c", "𐐨", "е", "字"], 10)).join(" "), path: `p-${i}/` }));
  const [whole, cut] = await Promise.all([100_000, 7].map((perShard) => openIndex(site(publish(documents, { formsPerShard: perShard, stemsPerShard: perShard }).files))));
  for (const { title, body } of documents) {
    for (const query of [title, ...body.split(" "), body]) {
      const [one, other] = await Promise.all([whole, cut].map((index) => index.search(query)));
      assert.ok(one.words.every(({ how }) => how === "exact"), query);
      assert.deepEqual(one.words, other.words);
      assert.deepEqual([...one.documents], [...other.documents]);
      assert.deepEqual(one.scores, other.scores);
    }
  }
});
