// Lighthouse as on a mid-range phone and slow 4G, simulated: the median of each page, beside what is promised.
//
//   npm ci && npm run lighthouse -- [--site ../../../target/sample] [--langs fr,ar] [--runs 3] [--only event,search]
//
// `npm run` finds the Node that Lighthouse needs (22.19 or later) in this folder.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { parseArgs } from "node:util";
import { addressOf, samples } from "../../browser/site.mjs";
import { host } from "./host.mjs";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: new URL("../../../target/sample", import.meta.url).pathname },
    langs: { type: "string", default: "fr,ar" },
    runs: { type: "string", default: "3" },
    only: { type: "string", default: "home,event-list,event,service,search" },
  },
});

/** What is measured of a page: where it is in a report, how it is told, and the promise. */
const MEASURES = [
  { name: "perf", of: (lhr) => score(lhr, "performance"), kept: (value) => value >= 99 },
  { name: "a11y", of: (lhr) => score(lhr, "accessibility"), kept: (value) => value === 100 },
  { name: "best", of: (lhr) => score(lhr, "best-practices"), kept: (value) => value === 100 },
  { name: "SEO", of: (lhr) => score(lhr, "seo"), kept: (value) => value === 100 },
  { name: "LCP ms", of: (lhr) => timing(lhr, "largest-contentful-paint"), kept: (value) => value <= 1200 },
  { name: "TBT ms", of: (lhr) => timing(lhr, "total-blocking-time"), kept: (value) => value <= 50 },
  { name: "CLS", of: (lhr) => Number(lhr.audits["cumulative-layout-shift"].numericValue.toFixed(4)), kept: (value) => value === 0 },
];
/** Audits without places of their own, and those that have them. */
const WHERE_TO_LOOK = { "cumulative-layout-shift": "layout-shifts", "total-blocking-time": "long-tasks" };

function score(lhr, category) {
  return Math.round(lhr.categories[category].score * 100);
}

function timing(lhr, audit) {
  return Math.round(lhr.audits[audit].numericValue);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** Whether an audit says more than that all is well; any shift of the layout does. */
function isTold({ id, weight }, category, { score, numericValue }) {
  if (weight === 0 || score === null) return false;
  if (id === "cumulative-layout-shift") return numericValue > 0;
  return score < (category === "performance" ? 0.95 : 1);
}

/** The audits that cost a category points, with the first things that they point to. */
function shortfalls(lhr) {
  return Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter((ref) => isTold(ref, id, lhr.audits[ref.id]))
      .map(({ id: audit }) => {
        const { title, displayValue = "" } = lhr.audits[audit];
        const { details } = lhr.audits[WHERE_TO_LOOK[audit] ?? audit];
        const places = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.url ?? "");
        return { category: id, audit, told: [title, displayValue, ...places].filter(Boolean).join(" · ") };
      }),
  );
}

const site = await host(values.site);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const broken = [];
const runs = Number(values.runs);
console.log(`| page | ${MEASURES.map(({ name }) => name).join(" | ")} |`);
console.log(`|---|${MEASURES.map(() => "---|").join("")}`);
try {
  for (const kind of values.only.split(",")) {
    for (const lang of values.langs.split(",")) {
      const path = addressOf(samples(values.site, lang).get(kind));
      const reports = [];
      for (let tries = 0; reports.length < runs; tries += 1) {
        const { lhr } = await lighthouse(site.origin + path, { port: chrome.port, logLevel: "silent", output: "json" });
        if (!lhr.runtimeError) reports.push(lhr);
        else if (tries >= 2 * runs) throw new Error(`${path}: ${lhr.runtimeError.message}`);
      }
      const missed = new Map(reports.flatMap(shortfalls).map((shortfall) => [shortfall.audit, shortfall]));
      const cells = MEASURES.map(({ name, of, kept }) => {
        const value = median(reports.map(of));
        if (!kept(value)) broken.push(`${path}: ${name} ${value}`);
        return kept(value) ? value : `**${value}**`;
      });
      console.log(`| ${path} | ${cells.join(" | ")} |`);
      for (const { category, audit, told } of missed.values()) console.error(`  ${path} ${category} ${audit}: ${told}`);
    }
  }
} finally {
  await chrome.kill();
  site.close();
}
console.log(broken.length ? `\nbroken:\n${broken.join("\n")}` : "\nevery promise is held");
process.exitCode = broken.length ? 1 : 0;
