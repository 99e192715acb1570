// The browser's engine, asked from the command line: for each question of the standard input, a line that says
// what its words stand for, which documents answer, and their scores to the last bit.
//   node tests/search/rank.mjs SITE LANG < questions.json     [[question, is it still being typed], …]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openIndex } from "../../themes/passerelle/scripts/search/index.js";

const [site, lang] = process.argv.slice(2);
const fromDisk = async (address) => new Response(readFileSync(join(site, new URL(address, "http://localhost/").pathname)));
const index = await openIndex({
  manifest: `http://localhost/${lang}/recherche/index.json`, shards: "http://localhost/_s/", fetch: fromDisk,
});
const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);
const lines = [];
for (const [question, typing] of JSON.parse(readFileSync(0, "utf8"))) {
  const answer = await index.search(question, { typing });
  const documents = [...answer.documents].slice(0, 100);
  const scores = documents.map((_, at) => { float[0] = answer.scores[at]; return bits[0]; });
  const words = answer.words.map(({ form, how, shown, stems }) => ({
    form, how, shown: how === "typo" || how === "near" ? shown : null, stems: [...stems].map(([stem, weight]) => [stem, Math.round(weight * 10)]),
  }));
  lines.push(JSON.stringify({ total: answer.total, partial: Boolean(answer.partial), documents, scores, words }));
}
process.stdout.write(`${lines.join("\n")}\n`);
