// A reader whose network comes and goes: the sample on a server that can stop and start again, and what the device keeps.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { launch, launchLasting, openPage } from "./browser.mjs";
import { fileAt, serve } from "./site.mjs";

/** What the worker keeps of visits, on a site at the root of its host. */
export const VISITS = "passerelle / 1";

/** The page that a paper leads to. */
export const EVENT = "/fr/evenements/forum-premiers-pas-emploi/";

/** What a published folder has at an address. */
export const at = (path, root = process.env.SITE) => readFileSync(join(root, fileAt(root, path)), "utf8");

let browser;
after(() => browser?.close());

/**
 * Opens a page that nothing is shown in yet, on a device of its own.
 * @param {import("node:test").TestContext} t
 * @param {{ root?: string, isLasting?: boolean } & import("playwright-core").BrowserContextOptions} [options]
 */
export async function reader(t, { root = process.env.SITE, isLasting = false, ...options } = {}) {
  const [asked, over, gone] = [[], new Map(), new Set()];
  let server = await serve(root, { asked, over, gone });
  const { port, origin } = server;
  browser ??= await launch();
  const device = { serviceWorkers: "allow", timezoneId: "Europe/Paris", ...options };
  const { page, context } = isLasting ? await lasting(t) : await openPage(browser, origin, device);
  t.after(async () => {
    await context.close();
    server.close();
  });
  return {
    page, context, asked, over, gone, origin,
    stop: () => server.close(),
    start: async () => (server = await serve(root, { asked, over, gone, port })),
    go: (path) => page.goto(origin + path),
    /** Visits a page, until what a first visit keeps is all there. */
    visit: async (path, list = `${path.split("/").slice(0, 2).join("/")}/hors-ligne/debut.json`) => {
      await page.goto(origin + path);
      await until(page, isHeld, list);
      await until(page, isHeld, path.split(/[?#]/)[0]);
    },
    /** Paths kept, in every cache or in one. */
    kept: (name) => page.evaluate(listKept, name),
    text: async (selector) => (await page.locator(selector).first().innerText()).replace(/[\u00a0\u202f]/g, " "),
  };
}

/**
 * Builds a portal of its own, in a folder that ends with the test, and gives the folder.
 * @param {import("node:test").TestContext} t
 * @param {{ content: string, change?: (content: string) => void, under?: string }} portal `content`: from the root of the repository, copied when it is to be changed; `under`: the folder of the host where the site stands.
 * @param {string[]} options Of `build`.
 */
export function built(t, { content, change, under = "" }, ...options) {
  const repository = new URL("../../", import.meta.url).pathname;
  const binaries = ["release", "debug"].map((kind) => join(repository, "target", kind, "passerelle")).filter(existsSync);
  const age = (binary) => statSync(binary).mtimeMs;
  const binary = process.env.PASSERELLE ?? binaries.toSorted((one, other) => age(other) - age(one))[0];
  const folder = mkdtempSync(join(tmpdir(), "passerelle-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  let from = join(repository, content);
  if (change) {
    cpSync(from, join(folder, "content"), { recursive: true });
    from = join(folder, "content");
    change(from);
  }
  const site = join(folder, "site");
  mkdirSync(site);
  execFileSync(binary, ["build", "--quiet", "--content", from, "--date", "2026-11-23", ...options, "--output", join(site, under)], { stdio: "ignore" });
  return site;
}

/** A device whose storage is a folder, which goes once the browser no longer writes there. */
async function lasting(t) {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-"));
  const context = await launchLasting(folder);
  t.after(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Waits for what the page finds out slowly: `waitForFunction` takes a promise for a yes. */
export async function until(page, isTrue, argument) {
  const end = performance.now() + 30_000;
  while (!(await page.evaluate(isTrue, argument))) {
    assert.ok(performance.now() < end, `never: ${isTrue} ${argument}`);
    await page.waitForTimeout(50);
  }
}

/** In the page: whether some cache holds a path. */
export const isHeld = async (path) => Boolean(await caches.match(location.origin + path));

/** In the page. */
const listKept = async (wanted) => {
  const names = (await caches.keys()).filter((name) => wanted === undefined || name === wanted);
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return keys.flat().map(({ url }) => url.slice(location.origin.length)).sort();
};
