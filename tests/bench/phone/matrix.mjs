// axe and HTML_CodeSniffer on every kind of page × language × screen × look. Ends with 1 when they find anything.
//
//   npm ci && npm run matrix -- [--site ../../../target/sample] [--langs fr,ar,fa,ti] [--pages 3] [--sample 40]
//
// `--sample` takes so many of all, others each day, until each has had its turn.
import { parseArgs } from "node:util";
import { launch, openPage } from "../../browser/browser.mjs";
import { judge } from "../../browser/judges.mjs";
import { addressOf, serve } from "../../browser/site.mjs";
import { ofToday, show, views } from "../../browser/views.mjs";
import { BUILT } from "../../browser/visit.mjs";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: new URL("../../../target/sample", import.meta.url).pathname },
    langs: { type: "string", default: "fr,ar,fa,ti" },
    pages: { type: "string", default: "3" },
    sample: { type: "string" },
  },
});
const all = views(values.site, values.langs.split(","));
const chosen = values.sample ? ofToday(all, Number(values.sample)) : all;
const waiting = [...chosen];
const found = new Map();
const excuses = new Map();
const site = await serve(values.site);
const browser = await launch();

async function lookAtThem() {
  const { page, context, faults } = await openPage(browser, site.origin, { bypassCSP: true, reducedMotion: "reduce" });
  await page.clock.setFixedTime(new Date(BUILT));
  for (let view = waiting.shift(); view; view = waiting.shift()) {
    await show(page, site.origin, view);
    const findings = await judge(page);
    const logged = faults.splice(0).map((fault) => ({ rule: "console", at: fault, why: "" }));
    for (const finding of [...findings, ...logged]) {
      if (finding.excused) {
        const excuse = `${finding.rule} (${finding.excused})`;
        excuses.set(excuse, (excuses.get(excuse) ?? 0) + 1);
        continue;
      }
      if (!found.has(finding.rule)) found.set(finding.rule, []);
      found.get(finding.rule).push({ ...finding, ...view });
    }
    if (waiting.length % 50 === 0) console.error(`${waiting.length} to go`);
  }
  await context.close();
}

const begun = performance.now();
try {
  await Promise.all(Array.from({ length: Number(values.pages) }, lookAtThem));
} finally {
  await browser.close();
  site.close();
}
for (const [rule, findings] of [...found].sort(([, a], [, b]) => b.length - a.length)) {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  console.log(`\n${rule}: ${findings.length}, on ${kinds.join(", ")}`);
  const places = new Map(findings.map((finding) => [finding.at, finding]));
  for (const { path, screen, look, at, why } of [...places.values()].slice(0, 6)) {
    console.log(`  ${addressOf(path)} ${screen} ${look}: ${at.replace(/\s+/g, " ")}\n    ${why}`);
  }
}
for (const [excuse, count] of excuses) console.log(`\nexcused: ${excuse}: ${count}`);
const violations = [...found.values()].reduce((sum, { length }) => sum + length, 0);
console.log(`\n${chosen.length} of ${all.length} views, ${Math.round((performance.now() - begun) / 1000)} s, ${violations} violations`);
process.exitCode = violations || !chosen.length ? 1 : 0;
