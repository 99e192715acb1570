// node report.mjs WORK 300 3000 30000: the table for the documentation, then each promise held or broken (exit 1).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { table } from "./figures.mjs";

const KB = 1024;
// What issue 3 promises, by number of services. Times in seconds and milliseconds, weights in KB.
const BUDGETS = {
  300: { first: 20, share: 4, slow: 2.2, warm: 10 },
  3000: { first: 26, share: 5, slow: 2.4, warm: 15 },
  30000: { first: 34, share: 8, slow: 3.0, warm: 40, cpu: 30, memory: 400 },
};
const MODULE = 10;

const [work, ...sizes] = process.argv.slice(2);

const read = (size, name) => {
  const file = join(work, size, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
};
const runs = sizes.map((size) => ({
  size: Number(size),
  pagefind: { ...read(size, "pagefind"), build: read(size, "pagefind-build") },
  passerelle: { ...read(size, "passerelle"), build: read(size, "passerelle-build") },
  without: read(size, "without-build"),
}));

const kilobytes = (bytes) => (bytes / KB).toFixed(1);
const spreadOf = (figure, unit = kilobytes) => figure && `${unit(figure.median)} (${unit(figure.p95)}, ${unit(figure.max)})`;
const seconds = (ms) => (ms / 1000).toFixed(2);
const milliseconds = (ms) => ms.toFixed(1);
const whole = (number) => String(Math.round(number));

const ROWS = [
  ["First result, KB", (one) => spreadOf(one.bytes?.first)],
  ["First result with its page, KB", (one) => spreadOf(one.bytes?.firstWithPage)],
  ["Asked for by then, KB", (one) => spreadOf(one.bytes?.asked)],
  ["First result, requests", (one) => spreadOf(one.bytes?.firstRequests, whole)],
  ["Ten results, KB", (one) => spreadOf(one.bytes?.ten)],
  ["Ten results, requests", (one) => spreadOf(one.bytes?.tenRequests, whole)],
  ["Facets, KB more", (one) => one.facets && kilobytes(one.facets.median)],
  ["A slip, KB more", (one) => spreadOf(one.typo?.extra?.median === null ? undefined : one.typo?.extra)],
  ["A slip finds nothing", (one) => one.typo && `${Math.round(one.typo.zero * 100)} %`],
  ["Slow link, s", (one) => spreadOf(one.slow?.plain, seconds)],
  ["Slow link, slow handshake, s", (one) => spreadOf(one.slow?.harsh, seconds)],
  ["Warm, 4× slower processor, ms", (one) => spreadOf(one.warm, milliseconds)],
  ["Index, MB", (one) => one.index && (one.index.bytes / KB / KB).toFixed(2)],
  ["Index, files", (one) => one.index && String(one.index.files)],
  ["Building, CPU s", (one) => one.build.cpu?.toFixed(1)],
  ["Building, peak MB", (one) => one.build.memory && whole(one.build.memory)],
];

function printTable() {
  const heads = ["", ...runs.flatMap(({ size }) => [`Pagefind ${size.toLocaleString("en")}`, `Passerelle ${size.toLocaleString("en")}`])];
  const rows = ROWS.map(([name, of]) => [name, ...runs.flatMap((run) => [of(run.pagefind) ?? "–", of(run.passerelle) ?? "–"])]);
  console.log("Median (95th percentile, maximum).\n");
  console.log(table(heads, rows));
  for (const { size, passerelle, without } of runs) {
    if (!without.cpu || !passerelle.build.cpu) continue;
    console.log(`\nSearch adds ${(passerelle.build.cpu - without.cpu).toFixed(1)} CPU s and ${passerelle.build.memory - without.memory} MB to a build of ${size}.`);
  }
}

/** Every promise of one size: its name, what was measured, the limit. */
function promises({ size, pagefind, passerelle, without }) {
  const budget = BUDGETS[size];
  if (!budget || !passerelle.bytes) return [];
  const first = passerelle.bytes.first.median;
  const scripts = passerelle.bytes.scripts.reduce((total, [, bytes]) => total + bytes, 0);
  const made = [
    ["first result, KB", first / KB, budget.first],
    ["first result, share of Pagefind’s", first / pagefind.bytes?.first.median, 1 / budget.share],
    ["module with its interface, KB", scripts / KB, MODULE],
    ["slow link, s", passerelle.slow?.plain.median / 1000, budget.slow],
    ["warm query, ms", passerelle.warm?.median, budget.warm],
  ];
  if (budget.cpu && !without.cpu) console.log(`not told  ${size}: what search adds to a build (name a binary with --without)`);
  if (budget.cpu && without.cpu) {
    made.push(["index and export, CPU s", passerelle.build.cpu - without.cpu, budget.cpu]);
    made.push(["index and export, MB", passerelle.build.memory - without.memory, budget.memory]);
  }
  return made.map(([name, value, limit]) => ({ size, name, value, limit, held: value <= limit }));
}

printTable();
const all = runs.flatMap(promises);
console.log();
for (const { size, name, value, limit, held } of all) {
  console.log(`${held ? "held  " : "BROKEN"}  ${size}: ${name}: ${Number(value).toPrecision(3)}, at most ${Number(limit.toPrecision(3))}`);
}
process.exit(all.every(({ held }) => held) ? 0 : 1);
