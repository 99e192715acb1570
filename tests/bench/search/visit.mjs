// A visit in Chromium with nothing cached, and what it cost until the first result stood in the page.
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// The page's own cost, whatever searches in it.
const PAGE_ITSELF = /(\/|\.html|\.css|\.svg|\.ico|\.png|\.webp|\.woff2)$/;
const QUIET = 150;

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** Notes, inside the page, when the first element that matches appears. Times are milliseconds since navigation. */
function watch(selector) {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    globalThis.firstResult = performance.now();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Waits until every response was sent and no request has come for a while. */
export async function idle(server) {
  for (let quiet = 0; quiet < QUIET; ) {
    const requests = server.log().length;
    await new Promise((done) => setTimeout(done, 50));
    const busy = server.log().length > requests || server.log().some((entry) => entry.bytes === 0);
    quiet = busy ? 0 : quiet + 50;
  }
}

/** What some responses weigh: everything, and what search adds to the page. */
export function cost(entries) {
  const added = entries.filter((entry) => !PAGE_ITSELF.test(entry.address));
  const sum = (list) => list.reduce((total, entry) => total + entry.bytes, 0);
  return { all: sum(entries), added: sum(added), requests: added.length };
}

/**
 * Opens an address in a fresh profile and waits for the first result, or for `none` (a page that says it has none).
 * A page that says it cannot search (`fault`) ends the measurement.
 * `first` is what had been sent when it appeared, whole responses; `asked`, what had been asked for.
 * @returns {Promise<{page, found: boolean, ms: number, first: object, asked: object, close: () => Promise<void>}>}
 */
export async function visit(browser, server, address, { result, none, fault, timeout = 120_000, throttle = 1 }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  if (throttle > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.addInitScript(watch, result);
  server.reset();
  await page.goto(server.origin + address, { waitUntil: "commit" });
  await page.waitForSelector([result, none, fault].join(), { state: "attached", timeout });
  if (await page.$(fault)) throw new Error(`${address} cannot search: ${server.log().map((entry) => `${entry.address} ${entry.body}`).join(", ")}`);
  await idle(server);
  const { ms, origin } = await page.evaluate(() => ({ ms: globalThis.firstResult, origin: performance.timeOrigin }));
  const found = ms !== undefined;
  const until = (moment) => cost(server.log().filter((entry) => !found || entry[moment] <= origin + ms));
  return { page, found, ms, first: until("begun"), asked: until("asked"), close: () => context.close() };
}
