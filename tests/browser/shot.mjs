// Pictures of pages, to be looked at: node shot.mjs SITE OUTPUT PATH… [--phone|--desktop] [--dark] [--full]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DESKTOP, PHONE, launch, openPage } from "./browser.mjs";
import { serve } from "./site.mjs";

const [, , root, output, ...rest] = process.argv;
const has = (flag) => rest.includes(flag);
const paths = rest.filter((word) => !word.startsWith("--"));
mkdirSync(output, { recursive: true });
const server = await serve(root);
const browser = await launch();
const viewport = has("--desktop") ? DESKTOP : PHONE;
const { page } = await openPage(browser, server.origin, { viewport, colorScheme: has("--dark") ? "dark" : "light" });
await page.clock.setFixedTime(new Date("2026-11-23T10:00:00+01:00"));
for (const path of paths) {
  await page.goto(server.origin + path);
  const name = path.replace(/^\/|\/$/g, "").replace(/\//g, "-") || "choice";
  const file = join(output, `${name}-${viewport.width}${has("--dark") ? "-dark" : ""}.png`);
  await page.screenshot({ path: file, fullPage: has("--full") });
  console.log(file);
}
await browser.close();
server.close();
