// node measure.mjs pagefind|passerelle FOLDER [part,part]: what one engine costs on one size's corpus.
// Builds nothing: reads FOLDER/<engine>-site, writes FOLDER/<engine>.json. Parts: bytes facets typo slow warm index.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINES } from "./engines.mjs";
import { spread } from "./figures.mjs";
import { FIXED, numbers, sampled, slip } from "./queries.mjs";
import { serve } from "./server.mjs";
import { cost, idle, launch, visit } from "./visit.mjs";

const RESULT = "#resultats a";
// kbit/s and milliseconds. `harsh`: the first response of each connection takes twice as long (its handshake).
const SLOW = { rate: 400, latency: 400 };
const HARSH = { ...SLOW, first: 800 };
const ROUNDS = 3;
const PHONE = 4;
// A link that carries one response after the other, with time between two for the page to show what came.
const NARROW = { gap: 40 };

const [name, folder, wantedParts] = process.argv.slice(2);
const engine = ENGINES[name](folder);
const random = sampled(join(folder, "documents.jsonl"), 100);
const queries = [...FIXED, ...random];

/** Serves the site, visits with each query, and lets `look` say more about each page. */
async function visits(browser, queries, shaping, look = async () => ({})) {
  const server = await serve(engine.mounts, { pages: engine.pages, ...shaping });
  const rows = [];
  for (const query of queries) {
    const seen = await visit(browser, server, engine.at(query), { result: RESULT, none: engine.none, fault: engine.fault });
    const { found, ms, first, asked } = seen;
    rows.push({ query, found, ms, first, asked, ...(found ? await look(seen.page, server) : {}) });
    await seen.close();
  }
  server.close();
  return rows;
}

const PARTS = {
  /** Bytes to the first result, and to the first ten. */
  async bytes(browser) {
    const rows = await visits(browser, queries, NARROW, async (page, server) => {
      await engine.showTen(page);
      await idle(server);
      const scripts = new Map(server.log().filter((entry) => engine.script.test(entry.address)).map((entry) => [entry.address, entry.body]));
      return { ten: cost(server.log()), scripts: [...scripts] };
    });
    const found = rows.filter((row) => row.found);
    return {
      queries: rows.length,
      empty: rows.filter((row) => !row.found).map((row) => row.query),
      first: spread(found, (row) => row.first.added),
      firstWithPage: spread(found, (row) => row.first.all),
      firstRequests: spread(found, (row) => row.first.requests),
      asked: spread(found, (row) => row.asked.added),
      ten: spread(found, (row) => row.ten.added),
      tenRequests: spread(found, (row) => row.ten.requests),
      scripts: found[0].scripts,
      rows: rows.map(({ query, first, asked, ten }) => [query, first.added, asked.added, ten?.added ?? 0, first.requests]),
    };
  },

  /** Bytes that the facets add, once the results are there. */
  async facets(browser) {
    const rows = await visits(browser, FIXED.slice(0, 3), {}, async (page, server) => {
      const before = cost(server.log()).added;
      await engine.openFacets(page);
      await idle(server);
      return { facets: cost(server.log()).added - before };
    });
    return spread(rows, (row) => row.facets);
  },

  /** Bytes that a slip adds to a one-word query, the first letter being right. */
  async typo(browser) {
    const next = numbers(11);
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const words = random.map((query) => query.split(" ")[0]).filter((word) => [...word].length >= 6).slice(0, 30);
    const pairs = words.map((word) => [word, slip(word, next, letters, 1)]);
    const clean = await visits(browser, pairs.map(([word]) => word), NARROW);
    const slipped = await visits(browser, pairs.map(([, word]) => word), NARROW);
    const both = clean.map((row, at) => [row, slipped[at]]).filter(([one, two]) => one.found && two.found);
    return {
      zero: slipped.filter((row) => !row.found).length / slipped.length,
      extra: spread(both, ([one, two]) => two.first.added - one.first.added),
    };
  },

  /** From the start of navigation to the first result, on a slow link. A busy machine only adds: the fastest visit counts. */
  async slow(browser) {
    const of = async (shaping) => {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await visits(browser, FIXED, shaping));
      const rows = FIXED.map((query, at) => [query, Math.min(...rounds.map((rows) => rows[at].ms ?? Infinity))]);
      const found = rows.filter(([, ms]) => ms < Infinity);
      return { ...spread(found, ([, ms]) => ms), rows: found.map(([query, ms]) => [query, Math.round(ms)]) };
    };
    return { plain: await of(SLOW), harsh: await of(HARSH) };
  },

  /** Ten results of queries asked before, in turn, on a processor four times slower. */
  async warm(browser) {
    const server = await serve(engine.mounts, { pages: engine.pages });
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.origin}/warm.html`);
    await page.waitForSelector("body.ready", { state: "attached" });
    await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: PHONE });
    const times = await page.evaluate(async (queries) => {
      const rounds = [];
      for (let round = 0; round < 4; round++) {
        const times = [];
        for (const query of queries) {
          const started = performance.now();
          await globalThis.ask(query);
          times.push(performance.now() - started);
        }
        rounds.push(times);
      }
      // The first round fetches.
      return queries.map((_, at) => rounds.slice(1).map((times) => times[at]).sort((a, b) => a - b)[1]);
    }, queries);
    server.close();
    return spread(times, (time) => time);
  },

  /** What the index weighs on the host. */
  async index() {
    const files = engine.index.flatMap((path) => (statSync(path).isFile() ? [path] : readdirSync(path, { recursive: true })
      .map((file) => join(path, file)).filter((file) => statSync(file).isFile())));
    return { files: files.length, bytes: files.reduce((total, file) => total + statSync(file).size, 0) };
  },
};

const target = join(folder, `${name}.json`);
const figures = existsSync(target) ? JSON.parse(readFileSync(target, "utf8")) : {};
const browser = await launch();
for (const part of wantedParts?.split(",") ?? Object.keys(PARTS)) {
  const started = performance.now();
  figures[part] = await PARTS[part](browser);
  writeFileSync(target, JSON.stringify(figures, null, 1) + "\n");
  console.error(`${engine.name} ${folder.split("/").pop()}: ${part}, ${Math.round((performance.now() - started) / 1000)} s`);
}
await browser.close();
