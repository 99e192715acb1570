// In right-to-left pages numbers of telephones and mails keep their own order: links and facts isolate them; in sentences,
// groups of digits are parted by spaces that do not break, which hold numbers together (Unicode bidirectional algorithm, W4).
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;

/** Groups of digits that plain spaces part: what a right-to-left line turns round. */
const FRAGILE = /\b\d{2}(?: \d{2}){1,4}\b/u;

/** The texts of a page that would be turned round; and how many were looked at. */
const judge = ([html, fragile]) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const pattern = new RegExp(fragile, "u");
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const told = { faults: [], seen: 0 };
  while (walker.nextNode()) {
    const [found] = pattern.exec(walker.currentNode.textContent) ?? [];
    const parent = walker.currentNode.parentElement;
    if (!found || parent.closest("script, style, svg")) continue;
    told.seen += 1;
    const holder = parent.closest("bdi, [dir]");
    const isFrench = holder?.localName === "bdi" && parent.closest("[lang]")?.lang === "fr";
    if (holder?.dir !== "ltr" && !isFrench) told.faults.push(`${found} in ${parent.outerHTML.slice(0, 160)}`);
  }
  for (const link of page.querySelectorAll("a[href^='tel:'], a[href^='mailto:']")) {
    told.seen += 1;
    if (/\d{2}|@/.test(link.textContent) && !link.querySelector("bdi[dir=ltr]")) told.faults.push(link.outerHTML.slice(0, 200));
  }
  return told;
};

test("numbers, mails and addresses are isolated on every Arabic, Persian and Pashto page", async (t) => {
  const { page, goTo } = await visit(t);
  await goTo("/ar/");
  const pages = filesOf(root).filter((path) => /^(ar|fa|ps)\/.*index\.html$/.test(path));
  let seen = 0;
  const faults = [];
  for (const path of pages) {
    const told = await page.evaluate(judge, [readFileSync(join(root, path), "utf8"), FRAGILE.source]);
    seen += told.seen;
    faults.push(...told.faults.map((fault) => `${path}: ${fault}`));
  }
  assert.ok(pages.length > 300 && seen > 1000, `only ${seen} in ${pages.length} pages`);
  assert.deepEqual(faults, []);
});

test("the test sees a number that is not isolated", async (t) => {
  const { page, goTo } = await visit(t);
  await goTo("/ar/");
  const told = await page.evaluate(judge, ['<html lang="ar" dir="rtl"><p>اتصل 05 36 49 00 12</p><a href="tel:3949">39 49</a>', FRAGILE.source]);
  assert.equal(told.faults.length, 3, JSON.stringify(told.faults));
});
