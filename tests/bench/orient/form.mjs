// How long the profile form takes from a key to its answers on screen, with 500 rules and 2,000 services and a
// processor slowed four times: the script's own time, and the layout of what it shows.
//
//   node tests/bench/orient/form.mjs [--site target/sample] [--rules 500] [--services 2000]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "../../browser/browser.mjs";
import { serve } from "../../browser/site.mjs";
import { big } from "./big.mjs";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "target/sample" },
    rules: { type: "string", default: "500" },
    services: { type: "string", default: "2000" },
  },
});
const data = JSON.parse(readFileSync(join(values.site, "fr/orientation/regles.json"), "utf8"));
const large = big(data, { rules: Number(values.rules), services: Number(values.services) });
const site = await serve(values.site, { over: new Map([["/fr/orientation/regles.json", JSON.stringify(large)]]) });
const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" })).newPage();
await page.goto(`${site.origin}/fr/orientation/`);
await page.waitForSelector(".desk-body:not([hidden])");
await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
const times = await page.evaluate(() => {
  const asks = [...document.querySelectorAll(".ask:not(.ask-commune)")];
  const times = [];
  for (let round = 0; round < 60; round++) {
    const ask = asks[(round * 7) % asks.length];
    const field = ask.querySelector("select, input[type=number]");
    const picks = [...ask.querySelectorAll(".pick > input")];
    if (field instanceof HTMLSelectElement) field.selectedIndex = 1 + (round % (field.options.length - 1));
    else if (field) field.value = String(16 + (round % 30));
    else picks[round % picks.length].checked = true;
    const started = performance.now();
    (field ?? picks[0]).dispatchEvent(new Event("input", { bubbles: true }));
    const written = performance.now();
    document.body.getBoundingClientRect();
    times.push([written - started, performance.now() - started]);
  }
  return times;
});
console.log(`${values.rules} rules, ${values.services} services, CPU slowed 4×, milliseconds`);
for (const [rank, name] of ["answers written", "and laid out"].entries()) {
  const sorted = times.map((pair) => pair[rank]).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(`${name.padEnd(16)} median ${at(0.5)}, 95 % ${at(0.95)}, worst ${at(1)}`);
}
await browser.close();
site.close();
