// Draws the pictures that stand for the portal among a device's applications, from the theme's mark:
// `node tests/tools/icons.mjs`. They are part of the theme; a portal lays its own over them in `app/`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../browser/browser.mjs";

const app = fileURLToPath(new URL("../../themes/passerelle/app/", import.meta.url));
const mark = readFileSync(`${app}icon.svg`, "utf8");

/** Some systems cut a circle out of it: the ground goes to the edges, and the drawing stays within four fifths. */
const maskable = mark
  .replace(/<rect[^>]*\/>/, '<rect width="32" height="32" fill="#06454d"/><g transform="translate(16 16) scale(.72) translate(-16 -17.5)">')
  .replace("</svg>", "</g></svg>");

const browser = await launch();
for (const [name, svg, size] of [["icon-192", mark, 192], ["icon-512", mark, 512], ["maskable-512", maskable, 512]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = svg.replace("<svg ", `<svg width="${size}" height="${size}" style="position:fixed;inset:0" `);
  await page.setContent(drawn);
  writeFileSync(`${app}${name}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
