// Every character of every language's home, event, service and search pages is drawn: none is a missing-glyph box.
//
//   npm ci && npm run glyphs -- [--site ../../../target/sample] [--langs ar,ti] [--shots folder]
//
// Each character is drawn with the fonts of the element that says it, and compared with a code point that no font has;
// then the browser tells which fonts it drew each page with.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PHONE, launch, openPage } from "../../browser/browser.mjs";
import { addressOf, filesOf, samples, serve } from "../../browser/site.mjs";
import { BUILT } from "../../browser/visit.mjs";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: new URL("../../../target/sample", import.meta.url).pathname },
    langs: { type: "string" },
    kinds: { type: "string", default: "home,event,service,search" },
    shots: { type: "string" },
  },
});

/** Languages published, by their homes. */
function languagesOf(root) {
  return filesOf(root).map((path) => /^([\w-]+)\/index\.html$/.exec(path)?.[1]).filter((lang) => lang && !lang.startsWith("_"));
}

/** Runs in the page: the characters that its fonts do not have, each with an element that says it. */
function missing() {
  const context = Object.assign(document.createElement("canvas"), { width: 64, height: 64 }).getContext("2d", { willReadFrequently: true });
  const draw = (font, lang, character) => {
    context.canvas.lang = lang;
    context.clearRect(0, 0, 64, 64);
    context.font = font;
    context.textBaseline = "middle";
    context.fillText(character, 16, 32);
    return `${context.measureText(character).width} ${context.getImageData(0, 0, 64, 64).data.filter((_, at) => at % 4 === 3).join("")}`;
  };
  const boxes = new Map();
  const seen = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (element.closest("script, style, template")) continue;
    const { fontFamily, fontWeight } = getComputedStyle(element);
    const font = `${fontWeight} 24px ${fontFamily}`;
    const lang = element.closest("[lang]").lang;
    if (!boxes.has(font)) boxes.set(font, [0x10ffff, 0x0378, 0xffff].map((code) => draw(font, lang, String.fromCodePoint(code))));
    for (const character of text.data.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Mn}]/gu, "")) {
      const key = `${font} ${character}`;
      if (seen.has(key)) continue;
      const box = boxes.get(font).includes(draw(font, lang, character));
      seen.set(key, box ? { character, code: character.codePointAt(0).toString(16), at: element.outerHTML.slice(0, 120) } : null);
    }
  }
  return { drawn: seen.size, lost: [...seen.values()].filter(Boolean) };
}

/** The fonts that the page was drawn with, by how many glyphs each gave. */
async function fontsOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const given = new Map();
  const visit = async (node) => {
    if (node.children?.some(({ nodeType }) => nodeType === 3)) {
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId: node.nodeId });
      for (const { familyName, glyphCount } of fonts) given.set(familyName, (given.get(familyName) ?? 0) + glyphCount);
    }
    for (const child of node.children ?? []) await visit(child);
  };
  await visit(root);
  await session.detach();
  return [...given].sort(([, a], [, b]) => b - a);
}

const site = await serve(values.site);
const browser = await launch();
let lost = 0;
let drawn = 0;
if (values.shots) mkdirSync(values.shots, { recursive: true });
try {
  for (const lang of values.langs?.split(",") ?? languagesOf(values.site)) {
    const { page, context } = await openPage(browser, site.origin, { bypassCSP: true, viewport: PHONE });
    await page.clock.setFixedTime(new Date(BUILT));
    const fonts = new Map();
    for (const [kind, path] of samples(values.site, lang)) {
      if (!values.kinds.split(",").includes(kind)) continue;
      await page.goto(site.origin + addressOf(path));
      const found = await page.evaluate(missing);
      drawn += found.drawn;
      lost += found.lost.length;
      for (const { character, code, at } of found.lost) console.log(`  ${addressOf(path)}: ${character} U+${code.toUpperCase()} is not drawn in ${at}`);
      for (const [name, glyphs] of await fontsOf(page)) fonts.set(name, (fonts.get(name) ?? 0) + glyphs);
      if (values.shots) await page.screenshot({ path: join(values.shots, `${lang}-${kind}.png`) });
    }
    console.log(`${lang}: ${[...fonts].map(([name, glyphs]) => `${name} ${glyphs}`).join(", ")}`);
    await context.close();
  }
} finally {
  await browser.close();
  site.close();
}
console.log(`${drawn} characters and fonts drawn, ${lost} missing`);
process.exitCode = lost || !drawn ? 1 : 0;
