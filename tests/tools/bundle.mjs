// Makes the scripts that are made of several sources, each from its sources: `node tests/tools/bundle.mjs`.
// With `--check`, writes nothing and fails when a committed bundle is not what its sources make.
//
// Published names carry hashes: a bundle imports the others only through addresses that the page gives it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const judges = createRequire(new URL("../browser/", import.meta.url));
const { buildSync } = judges("esbuild");
const { minify_sync: minify } = judges("terser");
const scripts = fileURLToPath(new URL("../../themes/passerelle/scripts/", import.meta.url));

/** Bundle → entry among the sources. The engine is weighed alone: it has its own budget. */
export const BUNDLES = {
  "past.js": "past/page.js",
  "search-first.js": "search/first.js",
  "search.js": "search/page.js",
  "search-box.js": "search/box.js",
  "search-facets.js": "search/facet-panel.js",
  "search-inflate.js": "search/inflate.js",
  "orientation.js": "orientation/page.js",
  "basket.js": "basket/buttons.js",
  "handout.js": "handout/page.js",
  "share.js": "share/page.js",
  "qr.js": "share/qr.js",
  "reading.js": "reading/page.js",
  "lists.js": "lists/page.js",
  "event.js": "event/page.js",
  "offline.js": "kept/visit.js",
  "kept.js": "kept/page.js",
  "sw.js": "worker/main.js",
};
export const ENGINE = "search/engine.js";

/**
 * Names of properties that are only ours: every bundle shortens them alike. Never those of the browser, nor those of
 * the manifest, of the page's settings or of the history, whose objects outlive a publication.
 */
const OWN = new RegExp(`^(?:${`
  again almost answer lacks matched choose classes code codes column columns coming counted counts df document documents earned edition element end expectSound facet fail filters find form forms
  forget guess hasEvents held hide highlight hit how ids isFrench isOpen isPlain kind labelOf labels last lines manifest meta missing mode more numbers order
  own partial passes path paths postings range rank rest row scores sets shard shardOf show shown sifter start starts stems submitted
  summary total typed typing until use varints vocabulary weight whole words
`.trim().replace(/\s+/g, "|")})$`);

/** Only the search shortens its own names: other scripts read files whose keys are words, and are small. @param {string} entry */
const isShortened = (entry) => entry.startsWith("search/");

/** @param {string} entry @param {Record<string, string>} mangleCache */
const build = (entry, mangleCache) =>
  buildSync({
    entryPoints: [scripts + entry],
    bundle: true,
    minify: true,
    write: false,
    // A worker is no module: some browsers would not start it.
    format: entry.startsWith("worker/") ? "iife" : "esm",
    target: "es2019",
    charset: "utf8",
    legalComments: "inline",
    logLevel: "silent",
    nodePaths: [fileURLToPath(new URL("../browser/node_modules/", import.meta.url))],
    ...(isShortened(entry) ? { mangleProps: OWN, mangleCache } : {}),
  });

/** The short names are those of the heaviest bundle. */
const { mangleCache } = build(BUNDLES["search.js"], {});

/** What is made of an entry. @param {string} entry @returns {string} */
export const bundle = (entry) => {
  const { code } = minify(build(entry, { ...mangleCache }).outputFiles[0].text, {
    module: true,
    ecma: 2019,
    format: { comments: /^!/ },
    compress: { ecma: 2019, passes: 3, unsafe_arrows: true },
  });
  return `${code}\n`;
};

/** @param {string} text */
export const weigh = (text) => gzipSync(text, { level: 9 }).length;

/** The committed bundle, if there is one. @param {string} name */
export const committed = (name) => (existsSync(scripts + name) ? readFileSync(scripts + name, "utf8") : undefined);

/** An entry not written yet has no bundle; neither stands without the other. @param {string} name */
export const isExpected = (name) => existsSync(scripts + BUNDLES[name]) || existsSync(scripts + name);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isCheck = process.argv.includes("--check");
  const stale = [];
  for (const name of Object.keys(BUNDLES).filter(isExpected)) {
    const text = bundle(BUNDLES[name]);
    if (text !== committed(name)) {
      if (isCheck) stale.push(name);
      else writeFileSync(scripts + name, text);
    }
    console.log(`${name}: ${text.length} bytes, ${weigh(text)} in gzip`);
  }
  console.log(`engine alone: ${weigh(bundle(ENGINE))} in gzip`);
  if (stale.length > 0) {
    console.error(`not what their sources make: ${stale.join(", ")}; run \`node tests/tools/bundle.mjs\``);
    process.exitCode = 1;
  }
}
