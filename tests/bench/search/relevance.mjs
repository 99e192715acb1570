// node relevance.mjs FOLDER: the judged queries and the slips, asked of both engines on the sample content.
// FOLDER/passerelle-site is the published sample; Pagefind indexes the pages of the same documents.
// Ends with 1 when Passerelle ranks worse than Pagefind, or when slips cost it too much.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "./figures.mjs";
import { interval, judge, summary } from "./judging.mjs";
import { numbers, slip, wordsOf } from "./queries.mjs";
import { indexWithPagefind, languages, pagefind, passerelle, readFrom } from "./sample.mjs";
import { slips } from "./slips.mjs";
import { launch } from "./visit.mjs";

const JUDGED = fileURLToPath(new URL("../../search/judged/", import.meta.url));
const INDIC = /[\u0900-\u0dff]/;

/** Without accents, nor capitals: what a hurried person types. */
function plain(query) {
  if (INDIC.test(query)) return query.toLowerCase();
  return query.toLowerCase().replace(/œ/g, "oe").normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** One slip in the longest word. */
function slipped(query, next, letters) {
  const longest = wordsOf(query, 1).reduce((one, other) => ([...other].length > [...one].length ? other : one), "");
  return [...longest].length < 4 ? query : query.replace(longest, slip(longest, next, letters));
}

/** The queries as they are judged, then as people type them; those without accents, where that changes something. */
function variants(judged) {
  const next = numbers(3);
  const clean = judged.map(({ q }) => q);
  const letters = [...new Set(clean.join("").toLowerCase().match(/\p{L}/gu))];
  const accentless = clean.map(plain);
  const changes = accentless.some((query, at) => query !== clean[at].toLowerCase());
  return [
    ["as judged", clean],
    ...(changes ? [["no accent", accentless]] : []),
    ["one slip", clean.map((query) => slipped(query, next, letters))],
  ];
}

async function asked(engine, queries, judged) {
  const results = [];
  for (const [at, query] of queries.entries()) results.push(judge(await engine(query), judged[at].grades));
  return results;
}

const share = (value) => value.toFixed(3);
const signed = (value) => `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`;
const percent = (value) => `${(100 * value).toFixed(0)} %`;
const tenths = (value) => `${(100 * value).toFixed(1)} %`;

const folder = process.argv[2];
const site = join(folder, "passerelle-site");
readFrom(site);
const langs = languages(site);
const browser = await launch();
const theirs = await pagefind(browser, await indexWithPagefind(folder, langs), langs);
const faults = [];

const rows = [];
for (const lang of readdirSync(JUDGED).sort().map((file) => basename(file, ".json"))) {
  const judged = JSON.parse(readFileSync(join(JUDGED, `${lang}.json`), "utf8"));
  const [pagefinds, own, alone] = [await theirs.open(lang), passerelle(lang), passerelle(lang, { alone: true })];
  for (const [variant, queries] of variants(judged)) {
    const other = await asked(pagefinds, queries, judged);
    const ours = await asked(own, queries, judged);
    const [before, after] = [summary(other), summary(ours)];
    const withoutFrench = summary(await asked(alone, queries, judged));
    const [low, high] = interval(ours.map(({ ndcg }, at) => ndcg - other[at].ndcg), numbers(5));
    rows.push([lang, String(judged.length), variant, share(before.ndcg), share(after.ndcg), `${signed(low)} to ${signed(high)}`,
      share(withoutFrench.ndcg), share(before.mrr), share(after.mrr), percent(before.zero), percent(after.zero)]);
    if (variant === "as judged" && after.ndcg < before.ndcg) faults.push(`${lang}: nDCG@10 ${share(after.ndcg)}, Pagefind ${share(before.ndcg)}`);
  }
}
console.log("\n" + table(["", "queries", "typed", "nDCG@10 Pagefind", "Passerelle", "difference, 95 %", "without French", "MRR@10 Pagefind", "Passerelle",
  "nothing found Pagefind", "Passerelle"], rows));

const slipRows = [];
for (const lang of langs) {
  const other = await slips(lang, await theirs.open(lang));
  const ours = await slips(lang, passerelle(lang, { alone: true }));
  slipRows.push([lang, ...[other, ours].flatMap(({ clean, slipped, kept }) => [share(clean.mrr), share(slipped.mrr), percent(kept), tenths(slipped.zero)])]);
  if (ours.kept < 0.9 || ours.slipped.zero > 0.02) faults.push(`${lang}: slips keep ${percent(ours.kept)}, ${tenths(ours.slipped.zero)} find nothing`);
}
const heads = ["MRR@10", "with a slip", "kept", "nothing found"];
console.log("\n" + table(["", ...heads.map((head) => `Pagefind: ${head}`), ...heads.map((head) => `Passerelle: ${head}`)], slipRows));

theirs.close();
await browser.close();
for (const fault of faults) console.log(`BROKEN  ${fault}`);
process.exit(faults.length ? 1 : 0);
