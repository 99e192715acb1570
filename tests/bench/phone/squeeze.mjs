// Every page on the narrowest phones, in text as it is and twice as large. Ends with 1 when anything leaves, is cut or is covered.
//
//   npm run squeeze -- [--site ../../../target/sample] [--langs fr,ar] [--pages 3] [--every]
//
// Without `--every`, one page of each kind in each language.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch, openPage } from "../../browser/browser.mjs";
import { addressOf, filesOf, samples, serve } from "../../browser/site.mjs";
import { squeezed } from "../../browser/squeeze.mjs";
import { BUILT } from "../../browser/visit.mjs";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: new URL("../../../target/sample", import.meta.url).pathname },
    langs: { type: "string", default: "ar,bn,en,es,fa,fr,fr-simple,ps,pt,ru,ti,tr,uk" },
    pages: { type: "string", default: "3" },
    every: { type: "boolean", default: false },
  },
});
const isPage = (path) => path.endsWith(".html") && !readFileSync(join(values.site, path), "utf8").includes('class="kind-redirect"');
const pagesOf = (lang) =>
  values.every ? filesOf(values.site).filter((path) => !path.includes("/") || path.startsWith(`${lang}/`)) : [...samples(values.site, lang).values()];
const waiting = [...new Set(values.langs.split(",").flatMap(pagesOf))].filter(isPage);
const n = waiting.length;
const site = await serve(values.site);
const browser = await launch();
let faulty = 0;

async function squeezeThem() {
  const { page, context } = await openPage(browser, site.origin, { bypassCSP: true });
  await page.clock.setFixedTime(new Date(BUILT));
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const faults = await squeezed(page, site.origin + addressOf(path));
    if (faults.length > 0) {
      faulty += 1;
      console.log(`\n${path}\n  ${faults.slice(0, 12).join("\n  ")}`);
    }
    if (waiting.length % 100 === 0) console.error(`${waiting.length} to go`);
  }
  await context.close();
}

try {
  await Promise.all(Array.from({ length: Number(values.pages) }, squeezeThem));
} finally {
  await browser.close();
  site.close();
}
console.log(`\n${n} pages, ${faulty} with faults`);
process.exitCode = n > 0 && faulty === 0 ? 0 : 1;
