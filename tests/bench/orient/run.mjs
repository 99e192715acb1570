// The cost of an answer with 500 rules and 2,000 services, in node and in Chromium with its CPU slowed four times.
//
//   node tests/bench/orient/run.mjs [--site target/sample] [--rules 500] [--services 2000]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openCommunes } from "../../../themes/passerelle/scripts/orient/communes.js";
import { openOrientation } from "../../../themes/passerelle/scripts/orient/engine.js";
import { launch } from "../../browser/browser.mjs";
import { serve } from "../../browser/site.mjs";
import { big, profiles } from "./big.mjs";
import { time } from "./timing.js";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "target/sample" },
    rules: { type: "string", default: "500" },
    services: { type: "string", default: "2000" },
  },
});
const size = { rules: Number(values.rules), services: Number(values.services) };
const published = readFileSync(join(values.site, "fr/orientation/regles.json"), "utf8");
const table = readFileSync(join(values.site, "_o/communes.txt"), "utf8");
const data = big(JSON.parse(published), size);
const json = JSON.stringify(data);
const asked = profiles(data, openCommunes(table).all, 400);
const told = (where, { opening, first, median, most, worst }) => {
  const cell = (ms) => ms.toFixed(1).padStart(7);
  console.log(`${where.padEnd(28)}${[opening, first, median, most, worst].map(cell).join(" ")}`);
};

console.log(`sample: ${gzipSync(published).length + gzipSync(table).length} bytes of gzip, communes included`);
console.log(`${size.rules} rules, ${size.services} services: ${gzipSync(json).length} bytes of gzip`);
console.log(`${"milliseconds".padEnd(28)}opening   first  median    95 %   worst`);
const before = process.cpuUsage();
const inNode = time(openOrientation, json, table, asked);
const { user, system } = process.cpuUsage(before);
told("node", inNode);
console.log(`node: ${((user + system) / 1000 / asked.length).toFixed(1)} ms of CPU a profile, ${inNode.lines} lines in all`);

const here = fileURLToPath(new URL("../../../", import.meta.url));
const over = new Map([
  ["/", "<!doctype html><title>Orientation</title>"],
  ["/data.json", json],
  ["/table.txt", table],
  ["/profiles.json", JSON.stringify(asked)],
  ["/favicon.ico", ""],
]);
const site = await serve(here, { over });
const browser = await launch();
const page = await browser.newPage();
for (const slow of [1, 4]) {
  await page.goto(`${site.origin}/`);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
  const measured = await page.evaluate(async () => {
    const { openOrientation } = await import("/themes/passerelle/scripts/orient/engine.js");
    const { time } = await import("/tests/bench/orient/timing.js");
    const text = async (path) => (await fetch(path)).text();
    return time(openOrientation, await text("/data.json"), await text("/table.txt"), JSON.parse(await text("/profiles.json")));
  });
  told(`Chromium, CPU slowed ${slow}×`, measured);
}
await browser.close();
site.close();
