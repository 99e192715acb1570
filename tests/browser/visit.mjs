// A visit of the sample portal on the day it was made for: a server, a browser and a page, ended with the test.
import { launch, openPage } from "./browser.mjs";
import { serve } from "./site.mjs";

/** The morning for which the sample portal is built. */
export const BUILT = "2026-11-23T10:00:00+01:00";

/**
 * Opens a page that nothing is shown in yet.
 * @param {import("node:test").TestContext} t
 * @param {{ at?: string } & import("playwright-core").BrowserContextOptions} [options] `at`: what the page's clock shows.
 * @returns The page, what it asks of the server, its faults, and `goTo` to show a path of the site.
 */
export async function visit(t, { at = BUILT, ...options } = {}) {
  const asked = [];
  const server = await serve(process.env.SITE, { asked });
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const { page, context, faults } = await openPage(browser, server.origin, options);
  await page.clock.setFixedTime(new Date(at));
  return { server, page, context, faults, asked, goTo: (path) => page.goto(server.origin + path) };
}
