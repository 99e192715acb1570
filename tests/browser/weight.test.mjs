// An event page weighs at most 14 KiB in gzip, style sheet included; 30 KiB with everything it asks for.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileAt, filesOf } from "./site.mjs";

const root = process.env.SITE;
const weigh = (path) => gzipSync(readFileSync(join(root, path)), { level: 9 }).length;

test("event pages are light", () => {
  const pages = filesOf(root).filter((path) => /^[\w-]+\/evenements\/[a-z][\w-]*\/index\.html$/.test(path));
  assert.ok(pages.length > 100, `only ${pages.length} event pages`);
  for (const path of pages) {
    const html = readFileSync(join(root, path), "utf8");
    const asked = [...html.matchAll(/(?:<link rel="(stylesheet)" href|<script type="module" src|<link rel="icon" href)="([^"]+)"/g)];
    if (asked.length === 0) continue;
    const style = asked.filter(([, kind]) => kind).map(([, , href]) => fileAt(root, href));
    const sprite = /href="([^"]+\.svg)#/.exec(html)?.[1];
    const rest = asked.filter(([, kind]) => !kind).map(([, , href]) => fileAt(root, href)).concat(sprite ? [fileAt(root, sprite)] : []);
    const first = [path, ...style].reduce((sum, file) => sum + weigh(file), 0);
    const all = rest.reduce((sum, file) => sum + weigh(file), first);
    assert.ok(first <= 14 * 1024, `${path}: ${first} bytes for HTML and CSS`);
    assert.ok(all <= 30 * 1024, `${path}: ${all} bytes in all`);
  }
});
