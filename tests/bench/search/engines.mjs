// The two engines as the measurements meet them: what to serve, where a query leads, how to ask once warm.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPTS = fileURLToPath(new URL("../../../themes/passerelle/scripts/search/", import.meta.url));

const frame = (lang, script) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Recherche</title>
<link rel="icon" href="data:,"><body><p id="none" hidden></p><ol id="resultats"></ol><script type="module">${script}</script>`;

// The least page that shows what Pagefind finds: the first result, then nine more when told to go on.
const PAGEFIND_PAGE = `
import * as pagefind from "/pagefind/pagefind.js";
const list = document.getElementById("resultats");
const show = (data) => {
  const link = document.createElement("a");
  link.href = data.url;
  link.textContent = data.meta.title;
  list.appendChild(document.createElement("li")).append(link);
};
const { results } = await pagefind.search(new URLSearchParams(location.search).get("q"));
if (results.length === 0) document.getElementById("none").className = "zero";
else {
  show(await results[0].data());
  addEventListener("more", async () => {
    for (const data of await Promise.all(results.slice(1, 10).map((result) => result.data()))) show(data);
    document.body.className = "ten";
  });
}
globalThis.pagefind = pagefind;`;

const PAGEFIND_WARM = `
import * as pagefind from "/pagefind/pagefind.js";
await pagefind.options({ noWorker: true });
await pagefind.init();
globalThis.ask = async (query) => {
  const { results } = await pagefind.search(query);
  return Promise.all(results.slice(0, 10).map((result) => result.data()));
};
document.body.className = "ready";`;

// The engine's own module, without the interface.
const PASSERELLE_WARM = `
import { openIndex } from "/engine/index.js";
const index = await openIndex({ manifest: "/fr/recherche/index.json", shards: "/_s/" });
globalThis.ask = async (query) => {
  const answer = await index.search(query);
  return Promise.all(Array.from(answer.documents.slice(0, 10), (document) => index.document(document)));
};
document.body.className = "ready";`;

/** @param {string} folder  one size's folder */
export const ENGINES = {
  pagefind: (folder) => ({
    name: "Pagefind",
    mounts: { "/": join(folder, "pagefind-site") },
    pages: { "/search.html": frame("fr", PAGEFIND_PAGE), "/warm.html": frame("fr", PAGEFIND_WARM) },
    at: (query) => `/search.html?q=${encodeURIComponent(query)}`,
    none: "#none.zero",
    fault: "#none.fault",
    async showTen(page) {
      await page.evaluate(() => dispatchEvent(new Event("more")));
      await page.waitForSelector("body.ten", { state: "attached" });
    },
    openFacets: (page) => page.evaluate(() => globalThis.pagefind.filters()),
    index: [join(folder, "pagefind-site/pagefind")],
    script: /pagefind(-worker)?\.js$|\.pagefind$/,
  }),
  passerelle: (folder) => ({
    name: "Passerelle",
    mounts: { "/": join(folder, "passerelle-site"), "/engine/": SCRIPTS },
    pages: { "/warm.html": frame("fr", PASSERELLE_WARM) },
    at: (query) => `/fr/recherche/?q=${encodeURIComponent(query)}`,
    none: "[data-state=answered]",
    fault: "[data-state=fault]",
    showTen: async () => {},
    openFacets: (page) => page.click(".search-panel > summary"),
    index: [join(folder, "passerelle-site/_s"), join(folder, "passerelle-site/fr/recherche/index.json")],
    script: /search[^/]*\.js$/,
  }),
};
