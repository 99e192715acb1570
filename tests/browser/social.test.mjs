// What a shared link shows, and what search engines read: the picture is there, and no data block troubles a page.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, fileAt, filesOf, samples } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;
const previews = (html) =>
  Object.fromEntries([...html.matchAll(/<meta property="og:([\w:]+)" content="([^"]*)">/g)].map(([, name, value]) => [name, value]));
const pages = filesOf(root).filter((path) => path.endsWith("index.html"));

test("each page that can be shared has its picture in its language, as large as it says", () => {
  const sizes = new Map();
  let judged = 0;
  for (const path of pages) {
    const html = readFileSync(join(root, path), "utf8");
    const preview = previews(html);
    if (!preview.title) continue;
    judged++;
    const lang = /<html lang="([\w-]+)"/.exec(html)[1];
    assert.equal(preview.url, origin + addressOf(path), path);
    assert.match(preview.image, new RegExp(`^${origin}/_t/[a-z]+-${lang}\\.[0-9a-f]{10}\\.png$`), path);
    const file = fileAt(root, preview.image.slice(origin.length));
    if (!sizes.has(file)) {
      const png = readFileSync(join(root, file));
      assert.ok(png.length <= 25 * 1024, `${file} weighs ${png.length} bytes`);
      sizes.set(file, [png.readUInt32BE(16), png.readUInt32BE(20)].join(" × "));
    }
    assert.equal(`${preview["image:width"]} × ${preview["image:height"]}`, sizes.get(file), path);
    assert.equal(sizes.get(file), "1200 × 630", file);
    for (const name of ["description", "type", "locale", "site_name", "image:alt"]) assert.ok(preview[name], `${path}: no ${name}`);
  }
  assert.ok(judged > 1000, `only ${judged} pages`);
  assert.ok(sizes.size >= 6 * 13, `only ${sizes.size} pictures`);
});

for (const lang of ["fr", "fa"]) {
  test(`the data of pages break no rule of the security policy (${lang})`, async (t) => {
    const { page, faults, goTo } = await visit(t);
    let described = 0;
    for (const path of samples(root, lang).values()) {
      await goTo(addressOf(path));
      described += await page.evaluate(() => {
        const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
        return blocks.filter((block) => JSON.parse(block.textContent)["@graph"].length > 0).length;
      });
      assert.deepEqual(faults, [], path);
    }
    assert.ok(described >= 15, `only ${described} pages describe something`);
  });
}

test("the picture of a shared page is drawn by a browser", async (t) => {
  const { page, server, goTo } = await visit(t);
  await goTo("/fa/evenements/job-dating-petite-enfance/");
  const address = await page.getAttribute('meta[property="og:image"]', "content");
  const size = await page.evaluate(async (source) => {
    const image = Object.assign(new Image(), { src: source });
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, address.replace(origin, server.origin));
  assert.deepEqual(size, [1200, 630]);
});
