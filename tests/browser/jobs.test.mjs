// What people come to do, as they do it: clicks and keystrokes on the sample portal, on the day it was made for.
// An interaction is a click, a choice, a field filled or a key that confirms.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, launch, openPage } from "./browser.mjs";
import { itemsOf, pagesOf, readCodes } from "./handout.mjs";
import { BUILT } from "./visit.mjs";
import { fileAt, serve } from "./site.mjs";

const root = process.env.SITE;
const origin = process.env.SITE_ORIGIN;
let server;
let browser;

before(async () => {
  server = await serve(root);
  browser = await launch();
});
after(async () => {
  await browser.close();
  server.close();
});

/** A page of someone at work, who counts what they do. */
const someone = async (t, { path, viewport = DESKTOP, at = BUILT }) => {
  const asked = [];
  const { page, context, faults } = await openPage(browser, server.origin, { viewport });
  page.on("request", (request) => asked.push(request.url()));
  await page.clock.setFixedTime(new Date(at));
  await page.goto(server.origin + path);
  t.after(async () => {
    assert.deepEqual(faults, []);
    await context.close();
  });
  let n = 0;
  const act = async (deed) => {
    n++;
    await deed;
  };
  return {
    page, context, asked, act,
    count: () => n,
    /** Answers of the profile form, each one interaction. */
    async answer(profile) {
      await page.waitForSelector(".desk-body:not([hidden])");
      for (const [key, value] of Object.entries(profile)) {
        const ask = page.locator(`.ask[data-key=${key}]`);
        if (key === "commune") {
          await act(ask.locator("input").pressSequentially(value));
          await act(page.keyboard.press("Enter"));
        } else if (await ask.locator("select").count()) await act(ask.locator("select").selectOption(String(value)));
        else if (await ask.locator("input[type=number]").count()) await act(ask.locator("input").fill(String(value)));
        else for (const one of [value].flat()) await act(ask.locator(`input[value="${one}"]`).check());
      }
    },
    names: async (group) => (await page.locator(`.found-${group} h4`).allInnerTexts()).join(" | "),
    all: async () => (await page.locator(".found-groups h4").allInnerTexts()).join(" | "),
  };
};

/** Whoever left: nothing of them in storage, cookies, address, this entry of the history. */
const nothingLeft = async ({ page, context }) => {
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  assert.deepEqual(await context.cookies(), []);
  assert.equal(new URL(page.url()).hash, "");
  assert.equal(await page.evaluate(() => history.state), null);
};

test("job 1: a refugee of 24 in Muret: from the home page to the sheet in Dari in at most twelve interactions", async (t) => {
  const auditor = await someone(t, { path: "/fr/" });
  const { page, act } = auditor;
  await act(page.locator("a[href$='/fr/orientation/']").first().click());
  await auditor.answer({ age: 24, commune: "muret", sexe: "femme", statut: "refugie", anciennete_mois: 8, francais_oral: "A1", besoins: "garde-enfants" });
  assert.match(await auditor.names("principal"), /^Mission Locale Haute-Garonne$/);
  assert.match(await page.locator(".found-principal .found-reasons").innerText(), /hors de Toulouse/);
  assert.match(await auditor.names("programmes"), /AGIR/);
  assert.match(await page.locator(".found-programmes .found-reasons").innerText(), /moins de deux ans/);
  const event = page.locator(".found-events .found-item").first();
  assert.doesNotMatch(await event.getAttribute("class"), /is-refused/, "the next event refuses nothing that is known");
  await page.locator(".found-conditions > summary").first().click();
  await page.locator(".found-conditions[open] li").first().waitFor(); // Told line by line, and written when unfolded.
  assert.match(await auditor.names("services"), /Garde d’enfants/);
  assert.doesNotMatch(await auditor.all(), /Mission Locale Toulouse|Apec/);

  await act(page.click(".found-keep"));
  await page.waitForSelector(".handout-desk[data-state=shown]");
  await act(page.selectOption("#handout-language", "fa"));
  await page.waitForSelector(".paper[lang^=fa]");
  assert.equal(await page.getAttribute(".paper", "dir"), "rtl");
  assert.ok((await page.locator(".paper .item").count()) >= 4);
  await act(page.evaluate(() => (globalThis.print = () => (globalThis.isPrinted = true))).then(() => page.click("[data-do=print]")));
  assert.equal(await page.evaluate(() => globalThis.isPrinted), true);
  t.diagnostic(`${auditor.count()} interactions`);
  assert.ok(auditor.count() <= 12, `${auditor.count()} interactions`);

  // What follows `#` is not sent: the rest of each address is all that a host hears.
  const told = auditor.asked.map((address) => address.split("#")[0]).join("\n");
  assert.doesNotMatch(told, /\?|age=|statut=|sexe=|commune=|besoins=|31395/, "nothing of the profile is asked of the host");
  await page.click("[data-do=renew]");
  await page.waitForFunction(() => sessionStorage.length === 0);
  await nothingLeft(auditor);
  await page.goBack();
  assert.equal(new URL(page.url()).hash, "", "going back finds no answer either");
});

test("what was answered leaves the address of the form too, once the person has left", async (t) => {
  const auditor = await someone(t, { path: "/fr/orientation/" });
  const { page } = auditor;
  await auditor.answer({ age: 30, commune: "Colomiers" });
  await page.locator(".found-principal h4 a").click();
  await page.waitForSelector(".sheet");
  await page.goto(`${server.origin}/fr/fiche/`);
  await page.click("[data-do=renew]");
  await page.waitForFunction(() => sessionStorage.length === 0);
  await page.goBack();
  await page.goBack();
  await page.waitForSelector(".desk-body:not([hidden])");
  assert.equal(new URL(page.url()).hash, "");
  assert.equal(await page.inputValue("#ask-age"), "");
});

test("job 2: at 19 in Toulouse, out of school: the commune decides", async (t) => {
  const auditor = await someone(t, { path: "/fr/orientation/" });
  await auditor.answer({ age: 19, commune: "toulouse", sexe: "homme", francais_oral: "A1.1", scolarise: "false" });
  assert.match(await auditor.names("principal"), /^Mission Locale Toulouse$/);
  assert.doesNotMatch(await auditor.all(), /Mission Locale Haute-Garonne/);
});

test("job 3: a recognised disability at 28 in Blagnac: Cap emploi, and the Mission Locale up to 29", async (t) => {
  const auditor = await someone(t, { path: "/fr/orientation/" });
  await auditor.answer({ age: 28, commune: "blagnac", rqth: "true" });
  assert.match(await auditor.names("principal"), /Cap emploi/);
  assert.match(await auditor.names("also"), /Mission Locale Haute-Garonne/);
});

test("job 4: an engineer, wife of a French citizen: Apec and her diploma, and no AGIR", async (t) => {
  const auditor = await someone(t, { path: "/fr/orientation/" });
  await auditor.answer({ statut: "vie-familiale", francais_oral: "B2", diplome: "bac+4" });
  assert.match(await auditor.names("principal"), /Association pour l’emploi des cadres|Apec/i);
  assert.match(await auditor.names("services"), /diplôme/i);
  assert.doesNotMatch(await auditor.all(), /AGIR/);
});

test("job 5: never schooled, in Saint-Gaudens: what is remote, what comes back, and the truth about the rest", async (t) => {
  const auditor = await someone(t, { path: "/fr/orientation/" });
  await auditor.answer({ age: 41, commune: "saint-gaudens", scolarisation: "jamais", besoins: "garde-enfants" });
  assert.match(await auditor.names("principal"), /France Travail/);
  assert.match(await auditor.names("services"), /Garde d’enfants/);
  await auditor.page.goto(`${server.origin}/fr/diffuser/`);
  await auditor.page.selectOption("[name=lieu]", "31483");
  await auditor.page.check("[name=garde]");
  const shown = await auditor.page.locator(".row:visible").count();
  const said = await auditor.page.locator(".sieve-count").innerText();
  if (shown === 0) assert.match(await auditor.page.locator("[data-nothing]").innerText(), /\S/);
  assert.match(said, /\d|[Aa]ucun/);
  assert.ok(await auditor.page.locator("h2", { hasText: "Les permanences" }).isVisible());
});

test("job 6: who asks to be exempt hears what stays open, and how to come back", async (t) => {
  const auditor = await someone(t, { path: "/fr/orientation/" });
  await auditor.answer({ dispense: "true" });
  assert.match(await auditor.names("principal"), /immigration/);
  assert.match(await auditor.page.locator(".found-principal .found-reasons").innerText(), /revenir/);
  assert.ok((await auditor.page.locator(".found-services h4").count()) >= 2);
  await auditor.page.goto(`${server.origin}/fr/parcours/dispense/`);
  assert.ok((await auditor.page.locator(".step").count()) >= 2);
});

test("job 7: the papers of a first appointment, in Tigrinya, with their French names", async (t) => {
  const auditor = await someone(t, { path: "/ti/parcours/premier-rendez-vous/#etape-france-travail", viewport: PHONE });
  const papers = auditor.page.locator("#etape-france-travail ~ .facts .fact-bring li");
  assert.ok((await papers.count()) >= 5);
  assert.match(await papers.first().innerText(), /ፍቓድ መንበሪ.*Titre de séjour/s);
});

test("job 8: whom to call at Cap emploi, two actions from the home page", async (t) => {
  const auditor = await someone(t, { path: "/fr/", viewport: PHONE });
  await auditor.act(auditor.page.locator("main a", { hasText: "Cap emploi" }).first().click());
  assert.match(await auditor.page.locator("main a[href^='tel:']").first().getAttribute("href"), /^tel:\+33/);
  assert.ok(auditor.count() < 2);
});

test("job 9: this week’s board: nothing past, what is cancelled struck out, one press to print", async (t) => {
  const auditor = await someone(t, { path: "/fr/diffuser/", at: "2026-11-25T08:00:00+01:00" });
  const { page } = auditor;
  const days = await page.locator(".day-rows:visible").evaluateAll((all) => all.map((day) => day.dataset.day));
  assert.ok(days.length > 3 && days.every((day) => day >= "2026-11-25"), days.join());
  assert.equal(await page.locator(".row.is-off:visible s").count() > 0, true);
  await page.waitForSelector(".board-code", { state: "attached" });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.ok(pagesOf(pdf) <= 4, `${pagesOf(pdf)} pages`);
  const dated = page.locator("[data-span]:not(details) .row:not([hidden])");
  assert.ok((await dated.count()) > 3);
  assert.equal(await dated.locator(".row-code svg").count(), await dated.count(), "a code for each date");
  assert.equal(await dated.locator(".row-phone").count(), await dated.count(), "whom to call about each");
});

test("job 10: eleven months after the contract: what is new since, at A2, in Toulouse", async (t) => {
  const auditor = await someone(t, { path: "/fr/nouveautes/" });
  const { page } = auditor;
  await auditor.act(page.selectOption("[name=francais]", "A2"));
  await auditor.act(page.selectOption("[name=lieu]", "31555"));
  const shown = () => page.locator(".row:visible").evaluateAll((all) => all.map(({ dataset, innerText }) => ({ ...dataset, said: innerText })));
  const ever = await shown();
  await auditor.act(page.fill("[name=depuis]", "2025-12-23"));
  await page.waitForFunction(() => location.hash.includes("depuis"));
  const since = await shown();
  assert.ok(since.length > 5 && since.length < ever.length - 5, `${since.length} of ${ever.length} have changed since`);
  assert.ok(since.every(({ dernier }) => dernier >= "2025-12-23"));
  assert.ok(since.every(({ francais }) => Number(francais) <= 3));
  assert.ok(since.every(({ lieu }) => lieu === "*" || lieu.split(" ").includes("31555")));
  assert.ok(since.some(({ said }) => said.includes("Bilan de fin de contrat")) && !since.some(({ said }) => said.includes("Accompagnement des 16-25 ans")), "the review has changed, the Mission Locale has not");
  const months = await page.locator(".span:visible").evaluateAll((all) => all.map((span) => span.querySelectorAll(".row:not([hidden])").length));
  assert.ok(months.length >= 6, `${months.length} months`);
  await auditor.act(page.click("[data-since='3']"));
  const lately = await shown();
  assert.ok(lately.length > 0 && lately.length < since.length, `${lately.length} in three months`);
  assert.ok(auditor.count() <= 4);
});

test("job 13: three things in Pashto on one A4 page, from right to left, with a code for each, and nothing of a person", async (t) => {
  const items = itemsOf(root);
  const ids = ["services/aide-garde-enfants/", "evenements/job-dating-petite-enfance/", "signataires/france-travail/"].map((path) => items.get(path));
  const auditor = await someone(t, { path: `/fr/fiche/#v1.${ids.join(".")}` });
  const { page } = auditor;
  await page.waitForSelector(".handout-desk[data-state=shown]");
  await page.selectOption("#handout-language", "ps");
  await page.waitForSelector(".paper[lang^=ps]");
  await page.fill("#handout-note", "Rendez-vous mardi, demander Nadia");
  assert.equal(await page.getAttribute(".paper", "dir"), "rtl");
  const codes = (await readCodes(await page.locator(".items").screenshot())).filter((code) => !code.includes("#"));
  assert.equal(codes.length, 3);
  for (const code of codes) {
    assert.ok(code.startsWith(`${origin}/ps/`), code);
    assert.ok(fileAt(root, new URL(code).pathname), code);
  }
  assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: false })), 1);
  const told = [...auditor.asked, page.url(), await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage, state: history.state }))];
  assert.doesNotMatch(decodeURIComponent(told.join("\n")), /Nadia/);
});

test("job 14: a flyer was printed, then the day changed: its code leads to a page that says so first", async (t) => {
  const { page } = await someone(t, { path: "/fr/evenements/job-dating-petite-enfance/", viewport: PHONE });
  const said = await page.locator("main").innerText();
  assert.ok(said.search(/Date ou heure changée/) >= 0 && said.search(/Date ou heure changée/) < said.search(/Job dating\s+petite enfance/));
  const [status] = await page.locator(".status:visible").all();
  const box = await status.boundingBox();
  assert.ok(box.y < 740 / 2, "in the upper half of the first screen");
});
