// The browser cuts and folds texts as the vectors say, which the analyzer in Rust passes too.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fold, tokens, words } from "../../themes/passerelle/scripts/search/text.js";

const vectors = new URL("../search/vectors/", import.meta.url);

for (const file of readdirSync(vectors).filter((name) => name.endsWith(".json"))) {
  const lang = file.slice(0, -5);
  test(`words of ${lang} are those of the vectors`, () => {
    const all = JSON.parse(readFileSync(new URL(file, vectors), "utf8"));
    assert.ok(all.length > 0);
    for (const [text, folded] of all) assert.deepEqual(words(text, lang), folded, JSON.stringify(text));
  });
}

test("what is folded stays as it is when folded again", () => {
  for (const lang of ["fr", "ar", "fa", "ps", "ti", "uk", "tr", "bn"]) {
    for (const [, folded] of JSON.parse(readFileSync(new URL(`${lang}.json`, vectors), "utf8"))) {
      for (const form of folded) assert.equal(fold(form, lang), form);
    }
  }
});

test("a word is found where it stands in the text", () => {
  for (const [text, lang] of [["Un mot, дві м'ясорубки", "uk"], ["کتاب ها و می روم", "fa"], ["E\u0301cole d’été", "fr"]]) {
    for (const { start, end, form } of tokens(text, lang)) assert.deepEqual(words(text.slice(start, end), lang), [form]);
  }
});

test("a word of more than forty letters is left out", () => {
  assert.deepEqual(words(`${"a".repeat(41)} ${"é".repeat(40)} ${"𐐨".repeat(40)}`, "fr"), ["e".repeat(40), "𐐨".repeat(40)]);
});

test("no text is refused", () => {
  for (const text of ["", "\ud800", "a\udc00b", "\0\u0007\u200c\u200d", "__proto__ constructor", "́̂", "\u{1f9d1}\u200d\u{1f680}"]) {
    for (const lang of ["fr", "fa", "uk", "tr", "ti"]) assert.ok(Array.isArray(words(text, lang)));
  }
  assert.deepEqual(words("__proto__", "fr"), ["proto"]);
});
