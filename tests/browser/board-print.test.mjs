// The board on the wall: a code for each line and one for the board, what was chosen in words, whom to call.
import { test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP } from "./browser.mjs";
import { pagesOf, pictures, readCodes } from "./handout.mjs";
import { fileAt } from "./site.mjs";
import { visit } from "./visit.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;

/** Where the lines that paper shows lead, in the order of the page. */
const printed = (page) =>
  page.$$eval(".row:not([hidden])", (rows) => rows.filter((row) => !row.closest("details:not([open])")).map((row) => row.querySelector(".row-title a").pathname));

const read = async (pdf) => (await Promise.all(pictures(pdf).map(readCodes))).flat().sort();

for (const [lang, fragment, said] of [
  ["fr", "", []],
  ["fr", "#lieu=31555&public=femmes&francais=A1", [/Commune.* Toulouse/, /Femmes/, /A1/]],
  ["ar", "#lieu=31555&francais=A1", [/Toulouse/, /A1/]],
]) {
  test(`on paper each line leads to its page, and the board to itself: ${lang} ${fragment}`, async (t) => {
    const { page, faults, goTo } = await visit(t, { viewport: DESKTOP });
    await goTo(`/${lang}/diffuser/${fragment}`);
    await page.waitForFunction(() => document.querySelectorAll(".board-code").length === 1);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const lines = await printed(page);
    assert.ok(lines.length > 5, `${lines.length} lines`);
    const board = `${origin}/${lang}/diffuser/${fragment}`;
    assert.deepEqual(await read(pdf), [...lines.map((path) => origin + path), board].sort());
    for (const path of lines) assert.ok(fileAt(root, path), path);
    assert.ok(pagesOf(pdf) <= 4, `${pagesOf(pdf)} pages`);

    await page.emulateMedia({ media: "print" });
    const chosen = await page.locator(".chosen-words").innerText();
    if (said.length === 0) assert.equal(chosen, "");
    for (const words of said) assert.match(chosen, words);
    const widths = await page.$$eval(":is(.row-code, .board-code) > svg", (all) =>
      all.filter((svg) => svg.checkVisibility()).map((svg) => {
        const side = svg.viewBox.baseVal.width;
        return ((svg.getBoundingClientRect().width * 25.4) / 96) * ((side - 8) / side); // Without its quiet margin of four modules.
      }),
    );
    assert.equal(widths.length, lines.length + 1);
    assert.ok(widths.every((width) => width >= 15), `${Math.min(...widths)} mm`);
    const phones = await page.$$eval("[data-span]:not(details) .row:not([hidden])", (rows) => rows.map((row) => row.querySelector(".row-phone")?.checkVisibility() ?? false));
    assert.ok(phones.length > 0 && phones.every(Boolean), "each of these organisers has a telephone");
    assert.deepEqual(faults, []);
  });
}

test("whoever prints before the browser had time to draw has the codes all the same", async (t) => {
  const { page, goTo } = await visit(t, { viewport: DESKTOP });
  await page.addInitScript(() => {
    // The first idle moment loads what draws; no other one comes.
    let isFirst = true;
    globalThis.requestIdleCallback = (act) => {
      if (isFirst) setTimeout(async () => { await act({ timeRemaining: () => 50 }); globalThis.isLoaded = true; });
      isFirst = false;
    };
  });
  await goTo("/fr/diffuser/");
  await page.waitForFunction(() => globalThis.isLoaded);
  assert.equal(await page.locator(".row-code").count(), 0);
  const codes = await read(await page.pdf({ preferCSSPageSize: true }));
  assert.equal(codes.length, (await printed(page)).length + 1);
});

test("the screen shows no code, and another choice changes where that of the board leads", async (t) => {
  const { page, goTo } = await visit(t, { viewport: DESKTOP });
  await goTo("/fr/diffuser/");
  await page.waitForFunction(() => document.querySelectorAll(".board-code").length === 1);
  assert.equal(await page.locator(".row-code:visible, .board-code:visible, .chosen-words:visible").count(), 0);
  await page.selectOption("[name=lieu]", "31395");
  const board = `${origin}/fr/diffuser/#lieu=31395`;
  await page.waitForFunction((board) => document.querySelector(".board-code")?.dataset.address === board, board);
  assert.ok((await read(await page.pdf({ preferCSSPageSize: true }))).includes(board));
});

test("codes are asked for by the board, once, and not by the list of what is new", async (t) => {
  const { page, goTo } = await visit(t);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await goTo("/fr/diffuser/");
  await page.waitForFunction(() => document.querySelectorAll(".board-code").length === 1);
  assert.equal(asked.filter((path) => path.includes("/qr.")).length, 1);
  await goTo("/fr/nouveautes/");
  await page.waitForSelector(".sieve:not([hidden])");
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  assert.equal(asked.filter((path) => path.includes("/qr.")).length, 1);
});
