// Every internal link and fragment of every page lands.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, fileAt, filesOf } from "./site.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;
const pages = filesOf(root).filter((path) => path.endsWith(".html"));
const texts = new Map(pages.map((path) => [path, readFileSync(join(root, path), "utf8")]));
const ids = new Map(
  [...texts].map(([path, html]) => [path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]))]),
);
const decoded = (text) =>
  text.replace(/&amp;/g, "&").replace(/&#x27;|&#39;/g, "'").replace(/&quot;/g, '"').replace(/&#x2F;/g, "/");

test("every internal link and fragment lands", () => {
  assert.ok(pages.length > 1000, `only ${pages.length} pages`);
  const broken = [];
  let checked = 0;
  for (const [path, html] of texts) {
    for (const [, raw] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      let target = decoded(raw);
      if (target.startsWith(origin)) target = target.slice(origin.length) || "/";
      if (/^(https?:|webcal:|mailto:|tel:|geo:|sms:|data:)/.test(target)) continue;
      checked += 1;
      const url = new URL(target, "http://site" + addressOf(path));
      const file = fileAt(root, url.pathname);
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (!file) broken.push(`${path} → ${target}`);
      else if (fragment && file.endsWith(".html") && !ids.get(file)?.has(fragment)) broken.push(`${path} → ${target}`);
    }
  }
  assert.ok(checked > 10_000, `only ${checked} links`);
  assert.deepEqual(broken.slice(0, 20), []);
});

test("no id stands twice in a page", () => {
  const doubled = [];
  for (const [path, html] of texts) {
    const seen = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    if (new Set(seen).size !== seen.length) doubled.push(path);
  }
  assert.deepEqual(doubled.slice(0, 20), []);
});

test("each language of a page has the same page, and the alternates answer each other", () => {
  const faults = [];
  for (const [path, html] of texts) {
    const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    for (const [, hreflang, href] of alternates) {
      const file = fileAt(root, href.slice(origin.length));
      if (!file) faults.push(`${path}: ${hreflang} ${href}`);
      else if (hreflang !== "x-default" && canonical && !texts.get(file).includes(`href="${canonical}"`)) faults.push(`${path}: ${file} does not answer`);
    }
  }
  assert.deepEqual(faults.slice(0, 20), []);
});
