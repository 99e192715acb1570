// What a search shows: answers as one types, what was found marked, what was corrected or left out said.
import { test } from "node:test";
import assert from "node:assert/strict";
import { open } from "./search-toy.mjs";

test("answers come as one types, and the address, the title and the live region follow", async (t) => {
  const { page, go, titles, answered, text, address, faults } = await open(t);
  await go("/fr/recherche/");
  await page.locator("#q").pressSequentially("parra", { delay: 20 });
  await answered();
  assert.deepEqual(await titles(), ["Parrainage"]);
  assert.equal(await text("#resultats mark"), "Parrainage");
  assert.equal(address(), "?q=parra");
  assert.match(await page.title(), /^parra – Recherche – /);
  assert.equal(await text("#answers .answer-count"), "1 résultat");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent === "1 résultat");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  assert.deepEqual(faults, []);
});

test("Enter loses nothing of what typing had found", async (t) => {
  const { page, go, titles, answered } = await open(t);
  await go("/fr/recherche/");
  await page.fill("#q", "fra");
  await answered();
  const before = await titles();
  assert.equal(before.length, 10);
  await page.press("#q", "Enter");
  await answered();
  assert.deepEqual(await titles(), before);
});

test("an answer leads to its page, and says what it is", async (t) => {
  const { page, go, answered, text } = await open(t);
  await go("/fr/recherche/?q=garde");
  await answered();
  assert.equal(await page.getAttribute("#resultats > li > a", "href"), "/fr/services/garde-enfants/");
  assert.deepEqual(await page.locator("#resultats .hit-about > *").allInnerTexts(), ["Service", "Toulouse"]);
  assert.equal(await text("#resultats .hit-text"), "Faire garder ses enfants.");
});

test("a slip is corrected, and said", async (t) => {
  const { page, go, titles, answered, text } = await open(t);
  await go("/fr/recherche/?q=parainage");
  await answered();
  assert.deepEqual(await titles(), ["Parrainage"]);
  assert.equal(await text("#answers .answer-note"), "Résultats pour : parrainage");
});

test("words that no page has together are said so, with those that none has", async (t) => {
  const { go, titles, answered, text } = await open(t);
  await go("/fr/recherche/?q=parrainage xylophone");
  await answered();
  assert.deepEqual(await titles(), ["Parrainage"]);
  assert.match(await text("#answers .answer-note"), /Mots introuvables : xylophone/);
});

test("ten answers come first; the button brings the next ten and the focus goes to the first of them", async (t) => {
  const { page, go, titles, answered } = await open(t);
  await go("/fr/recherche/?q=soir");
  await answered();
  assert.equal((await titles()).length, 10);
  await page.click("#answers .search-more button");
  await page.waitForFunction(() => document.querySelectorAll("#resultats li").length === 20);
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll("#resultats a")[10]));
  await page.click("#answers .search-more button");
  await page.waitForFunction(() => document.querySelectorAll("#resultats li").length === 25);
  assert.ok(await page.isHidden("#answers .search-more"));
});

test("what has passed comes last, and says so", async (t) => {
  const { page, go, titles, answered, text } = await open(t);
  await go("/fr/recherche/?q=employeurs");
  await answered();
  assert.equal((await titles()).at(-1), "Forum ancien");
  assert.equal(await text("#resultats .is-past .hit-flags"), "Passé");
  await page.clock.setFixedTime(new Date("2026-12-10T10:00:00+01:00"));
  await go("/fr/recherche/?q=employeurs");
  await answered();
  assert.equal((await titles())[0], "Forum hiver");
});

test("nothing found is said, and the lists stay", async (t) => {
  const { page, go, answered, text } = await open(t);
  await go("/fr/recherche/?q=xylophone");
  await answered();
  assert.match(await text(".search-said"), /Rien trouvé pour « xylophone »/);
  assert.ok(await page.isVisible(".search-lists a"));
  assert.ok(await page.isHidden("#answers"));
});

test("little in the page's language brings French answers, marked, which lead to the reader's language where they can", async (t) => {
  const { page, go, titles, answered, faults } = await open(t);
  await go("/ar/recherche/?q=parrainage");
  await answered();
  assert.deepEqual(await titles("#resultats-fr"), ["Parrainage"]);
  const line = page.locator("#resultats-fr > li");
  assert.deepEqual([await line.getAttribute("lang"), await line.getAttribute("dir")], ["fr", "ltr"]);
  assert.equal(await line.locator(".hit-flags").getAttribute("lang"), "ar");
  assert.equal(await line.locator("a").getAttribute("href"), "/ar/services/parrainage/");
  await go("/ar/recherche/?q=garde");
  await answered();
  assert.equal(await page.getAttribute("#resultats-fr > li > a", "href"), "/fr/services/garde-enfants/");
  assert.deepEqual(faults, []);
});

test("a page shown in the reader's language does not come again in French", async (t) => {
  const { page, go, titles, answered } = await open(t);
  await go("/ar/recherche/?q=كفالة");
  await answered();
  assert.deepEqual(await titles(), ["كفالة"]);
  assert.ok(await page.isHidden("#answers-fr"));
});

test("what is cancelled says so, in the tone of what has changed, and words found are in the theme's own colours", async (t) => {
  const { page, go, answered, text } = await open(t);
  await go("/fr/recherche/?q=cirque");
  await answered();
  assert.equal(await text("#resultats .hit-flags .is-changed"), "Annulé");
  const colour = await page.locator("#resultats mark").first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
  assert.notEqual(colour, "rgb(255, 255, 0)");
});

test("filters that leave nothing can be removed in one go; one that no document has is none", async (t) => {
  const { page, go, answered, text, address, titles } = await open(t);
  await go("/fr/recherche/?q=parrainage&type=evenement");
  await answered();
  assert.equal(await text(".search-said > p:first-child"), "Aucun résultat avec ces filtres.");
  await page.click(".search-said button");
  await page.waitForSelector("#resultats .hit");
  assert.equal(address(), "?q=parrainage");
  await go("/fr/recherche/?q=parrainage&lieu=99999");
  await answered();
  assert.deepEqual(await titles(), ["Parrainage"]);
  assert.ok(await page.isHidden(".search-chosen"));
});

test("one letter asks nothing yet; what has no word finds nothing", async (t) => {
  const { page, go, answered, text } = await open(t);
  await go("/fr/recherche/");
  await page.fill("#q", "c");
  await page.waitForTimeout(400);
  assert.equal(await page.getAttribute("#recherche", "data-state"), "rest");
  await page.fill("#q", "***");
  await answered();
  assert.equal(await text(".search-said > p:first-child"), "Rien trouvé pour « *** ».");
});

test("how many answers have all the words is said beside the count", async (t) => {
  const { go, answered, text } = await open(t);
  await go("/fr/recherche/?q=parrainage réseau");
  await answered();
  assert.equal(await text("#answers .answer-count"), "2 résultats · avec tous les mots : 1");
});
