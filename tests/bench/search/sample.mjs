// The two engines on the sample content, asked alike: a query gives the paths of at most ten documents.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openAsking } from "../../../themes/passerelle/scripts/search/asking.js";
import { openIndex } from "../../../themes/passerelle/scripts/search/index.js";
import { serve } from "./server.mjs";

const PAGEFIND = fileURLToPath(new URL("node_modules/.bin/pagefind", import.meta.url));
const pathOf = (address) => address.replace(/^\/[^/]+\/|\/$/g, "");

/** Languages of a published site that have an index. */
export function languages(site) {
  return readdirSync(site).filter((lang) => existsSync(join(site, lang, "recherche/index.json"))).sort();
}

/** Makes `fetch` read the published folder. */
export function readFrom(site) {
  globalThis.fetch = async (address) => {
    const file = join(site, String(address));
    return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
  };
}

const addresses = (lang) => ({ manifest: `/${lang}/recherche/index.json`, shards: "/_s/" });

/** Title and path of every document of a language. */
export async function documentsOf(lang) {
  const index = await openIndex(addresses(lang));
  const all = Array.from({ length: index.size }, (_, document) => index.document(document));
  return (await Promise.all(all)).map(({ title, path }) => ({ title, path: path.replace(/\/$/, "") }));
}

/**
 * Passerelle as its page asks it: corrected where that gives more, and, unless `alone`, what French adds to few answers.
 * @returns {(query: string) => Promise<string[]>}
 */
export function passerelle(lang, { alone = false } = {}) {
  const { manifest, shards } = addresses(lang);
  const french = lang === "fr" || alone ? undefined : { index: addresses("fr").manifest };
  const panel = new URL("../../../themes/passerelle/scripts/search/facet-panel.js", import.meta.url).href;
  const asking = openAsking({ index: manifest, shards, french, panel });
  const paths = async ({ index, answer }) => {
    const shown = Array.from(answer.documents).slice(0, 10);
    return (await Promise.all(shown.map((document) => index.document(document)))).map(({ path }) => path.replace(/\/$/, ""));
  };
  return async (query) => {
    const found = await asking.find({ q: query, filters: {}, order: "score" }, "whole");
    const supplement = await found.french;
    const all = [...(await paths(found.own)), ...(supplement ? await paths(supplement) : [])];
    return [...new Set(all)].slice(0, 10);
  };
}

/** Indexes with Pagefind the pages of the same documents: what stands in `main`, the breadcrumbs left out. */
export async function indexWithPagefind(folder, langs) {
  const site = join(folder, "passerelle-site");
  const pages = join(folder, "pagefind-pages");
  rmSync(pages, { recursive: true, force: true });
  for (const lang of langs) {
    for (const { path } of await documentsOf(lang)) {
      const file = join(lang, path, "index.html");
      mkdirSync(dirname(join(pages, file)), { recursive: true });
      copyFileSync(join(site, file), join(pages, file));
    }
  }
  const output = join(folder, "pagefind-site");
  rmSync(output, { recursive: true, force: true });
  execFileSync(PAGEFIND, ["--quiet", "--site", pages, "--output-path", join(output, "pagefind"), "--root-selector", "main"]);
  return output;
}

const page = (lang) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><body><script type="module">
import * as pagefind from "/pagefind/pagefind.js";
globalThis.ask = async (query) => {
  const { results } = await pagefind.search(query);
  return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map((data) => data.raw_url ?? data.url);
};
document.body.className = "ready";</script>`;

/** Serves Pagefind's index of the sample; `open(lang)` answers with a function from query to paths. */
export async function pagefind(browser, output, langs) {
  const server = await serve({ "/": output }, { pages: Object.fromEntries(langs.map((lang) => [`/${lang}.html`, page(lang)])) });
  return {
    async open(lang) {
      const tab = await browser.newPage();
      await tab.goto(`${server.origin}/${lang}.html`);
      await tab.waitForSelector("body.ready", { state: "attached" });
      return async (query) => (await tab.evaluate((query) => globalThis.ask(query), query)).map(pathOf);
    },
    close: () => server.close(),
  };
}
