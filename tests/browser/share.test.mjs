// Any sheet can be given away, in the language of who receives it, while the one who gives keeps theirs.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DESKTOP } from "./browser.mjs";
import { itemsOf, readCodes } from "./handout.mjs";
import { fileAt } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;
const items = itemsOf(root);
const PATH = "services/atelier-cv/";

const open = async (t, options = {}) => {
  const visitor = await visit(t, { viewport: DESKTOP, ...options });
  const { page, goTo } = visitor;
  return {
    ...visitor,
    /** Opens the panel of a sheet. */
    unfold: async (path) => {
      await goTo(path);
      await page.click(".sheet .share > summary");
      await page.waitForSelector(".sheet .share select");
    },
  };
};

const row = (page, words) => page.locator(".sheet .share li", { hasText: words }).locator("a, button");
const sent = async (page, words) => decodeURIComponent(await row(page, words).getAttribute("href"));
const titleOf = (lang) => /<h1>(?:<[^>]*>)?([^<]+)/.exec(readFileSync(`${root}/${lang}/${PATH}index.html`, "utf8"))[1].replace(/&#x27;/g, "'");

test("each kind of sheet has its panel, and its links are of this very page", async (t) => {
  const { page, faults, unfold } = await open(t);
  for (const kind of ["services", "evenements", "signataires", "dispositifs", "parcours"]) {
    const path = [...items.keys()].find((path) => path.startsWith(`${kind}/`));
    await unfold(`/fr/${path}`);
    for (const words of ["E-mail", "SMS", "WhatsApp"]) assert.ok((await sent(page, words)).endsWith(`${origin}/fr/${path}`), path);
  }
  assert.deepEqual(faults, []);
});

test("the sharer stays in French; link, code and message are of the Dari page, in Dari", async (t) => {
  const { page, context, faults, asked, unfold } = await open(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await unfold(`/fr/${PATH}`);
  assert.ok(await row(page, "Ouvrir dans cette langue").isHidden());
  await page.selectOption(".sheet .share select", { label: "فارسی / دری" });
  await page.waitForFunction(() => document.querySelector(".share a[href^='sms:']").href.includes("%2Ffa%2F"));
  const address = `${origin}/fa/${PATH}`;
  for (const words of ["E-mail", "SMS", "WhatsApp"]) {
    const message = await sent(page, words);
    assert.ok(message.includes(titleOf("fa")) && message.endsWith(address), message);
  }
  await row(page, "Copier le lien").click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
  assert.equal(await page.innerText(".share-said"), "Lien copié");
  assert.ok(!asked.some((path) => path.startsWith("/_t/qr.")), "the code is fetched when asked for");
  await row(page, "Afficher le code QR").click();
  await page.waitForSelector(".share .qr");
  const [read] = await readCodes(await page.locator(".share .qr").screenshot());
  assert.equal(read, address);
  assert.ok(fileAt(root, read.slice(origin.length)));
  await page.selectOption(".sheet .share select", { label: "العربية" });
  await page.waitForFunction(() => document.querySelector(".share-code bdi").textContent.includes("/ar/"));
  assert.deepEqual(await readCodes(await page.locator(".share .qr").screenshot()), [`${origin}/ar/${PATH}`]);
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  await row(page, "Ouvrir dans cette langue").click();
  await page.waitForURL(`**/ar/${PATH}`);
  assert.deepEqual(faults, []);
});

test("a message says what has changed, when and where", async (t) => {
  const { page, unfold } = await open(t);
  await unfold("/fr/evenements/job-dating-petite-enfance/");
  const lines = (await sent(page, "SMS")).split("\n");
  assert.match(lines[0], /Job dating/);
  assert.match(lines[1], /changée/);
  assert.match(lines[2], /décembre 2026/);
  assert.ok(lines.length === 5 && lines[3].length > 3, lines.join(" | "));
});

test("what the device shares with, where it can", async (t) => {
  const { page, unfold } = await open(t);
  await page.addInitScript(() => {
    navigator.share = (what) => Promise.resolve((globalThis.told = what));
  });
  await unfold(`/fr/${PATH}`);
  await row(page, "Envoyer avec une application").click();
  const { url, title } = await page.evaluate(() => globalThis.told);
  assert.deepEqual([url, title], [`${origin}/fr/${PATH}`, titleOf("fr")]);
});

test("the panel is reached and left by keyboard", async (t) => {
  const { page, goTo } = await open(t);
  await goTo(`/fr/${PATH}`);
  await page.focus(".sheet .share > summary");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".sheet .share select");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "SELECT");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.querySelector(".sheet .share").open), false);
});

test("without JavaScript three links send the address of the page", async (t) => {
  const { page, goTo } = await open(t, { javaScriptEnabled: false });
  await goTo(`/ar/${PATH}`);
  await page.click(".sheet .share > summary");
  const links = await page.locator(".sheet .share a").evaluateAll((links) => links.map((link) => link.href));
  assert.equal(links.length, 3);
  for (const link of links) assert.ok(decodeURIComponent(link).endsWith(`=${origin}/ar/${PATH}`), link);
});
