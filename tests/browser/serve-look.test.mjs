// What `serve` lays over pages, in the browser of who writes: it comes with an error, goes with it, and is fit to be read.
import { test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, PHONE, launch, openPage } from "./browser.mjs";
import { judge } from "./judges.mjs";
import { READY, portal, shown } from "./writing.mjs";

const SERVICE = "signataires/apec/services/conseil.fr.md";
const FORUM = "signataires/apec/evenements/forum.fr.md";
const LAST = "Trois rendez-vous avec un consultant.";
/** Where to keep pictures, for who looks at them. */
const { SHOTS } = process.env;
const EVERY = Boolean(SHOTS ?? process.env.EVERY);

/** A portal that is shown, and a browser. */
async function begun(t) {
  const own = portal(t);
  const server = await shown(t, own.content);
  await server.says(READY);
  const browser = await launch();
  t.after(() => browser.close());
  const open = async (path, options) => {
    const opened = await openPage(browser, server.origin, options);
    await opened.page.goto(server.origin + path);
    return opened;
  };
  return { ...own, server, open };
}

test("the page reads itself again where it was; an error lies over it, folds, and goes once mended", async (t) => {
  const { read, write, open } = await begun(t);
  const text = read(SERVICE);
  const { page, faults } = await open("/fr/services/conseil/");
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  await page.waitForFunction(() => Math.abs(scrollY - 300) < 1);
  write(SERVICE, text.replace(LAST, "Des mots nouveaux."));
  await page.getByText("Des mots nouveaux.").waitFor();
  await page.waitForFunction(() => document.readyState === "complete" && Math.abs(scrollY - 300) < 2);
  assert.equal(await page.locator("passerelle-serve").count(), 0, "nothing lies over a sound page");

  write(SERVICE, text.replace("type: accompagnement", "type: acompagnement"));
  const panel = page.locator("passerelle-serve .panel");
  const badge = page.locator("passerelle-serve .badge");
  await panel.waitFor();
  assert.ok(await badge.isHidden());
  assert.match(await panel.textContent(), /acompagnement/);
  await page.getByText("Des mots nouveaux.").waitFor();
  const box = await panel.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width && box.height <= PHONE.height * 0.75, JSON.stringify(box));

  await panel.getByRole("button").click();
  await badge.waitFor();
  assert.ok(await panel.isHidden());
  assert.ok(await badge.evaluate((element) => element.getRootNode().activeElement === element), "the focus is not lost");

  write(SERVICE, text.replace("type: accompagnement", "type: acompagnement").replace("frais: gratuit", "frais: gratui"));
  await page.waitForFunction(() => /2/.test(document.querySelector("passerelle-serve").shadowRoot.querySelector(".badge").textContent));
  assert.ok(await panel.isHidden(), "what was folded stays folded");

  await badge.click();
  await page.waitForURL("**/_passerelle/problemes/");
  await page.getByText("acompagnement").first().waitFor();
  write(SERVICE, text.replace(LAST, "Tout est juste."));
  await page.locator(".is-well").waitFor();
  await page.goto(page.url().replace("_passerelle/problemes", "fr/services/conseil"));
  await page.getByText("Tout est juste.").waitFor();
  write(SERVICE, text.replace("type: accompagnement", "type: acompagnement"));
  await panel.waitFor();
  write(SERVICE, text);
  await page.getByText(LAST).waitFor();
  assert.ok(await panel.isHidden());
  assert.deepEqual(faults, []);
});

test("problems, telephone and what lies over French and Arabic pages pass axe and HTML_CodeSniffer, small and large, light and dark", async (t) => {
  const { server, read, write, open } = await begun(t);
  const stream = await server.follow();
  const [service, forum] = [read(SERVICE), read(FORUM)];
  const views = [
    ["warning", ["/fr/", "/_passerelle/problemes/"]],
    ["error", ["/fr/services/conseil/", "/ar/services/conseil/", "/_passerelle/problemes/", "/_passerelle/telephone/"]],
    ["well", ["/_passerelle/problemes/"]],
  ];
  const states = {
    warning: () => write(SERVICE, service.replace("## C’est quoi", "#### C’est quoi")),
    error: () => {
      write(SERVICE, service.replace("type: accompagnement", "type: acompagnement").replace("verifie_le: 2026-11-01", "verifie_le: 2026-13-01"));
      write(FORUM, forum.replace("lieu: apec-toulouse", "lieu: apec-touloise"));
    },
    well: () => {
      write(SERVICE, service);
      write(FORUM, forum);
    },
  };
  const reached = {
    warning: ({ panel }) => panel.includes("badge"),
    error: async () => (await server.ask("/_passerelle/problemes/")).body.includes("touloise"),
    well: ({ panel }) => panel === "",
  };
  const found = [];
  let seen = 0;
  for (const [state, paths] of views) {
    states[state]();
    await stream.until(reached[state], state);
    for (const path of paths)
      for (const viewport of [PHONE, DESKTOP])
        for (const colorScheme of ["light", "dark"]) {
          // A phone in the light and a desk in the dark; all four with EVERY or when pictures are kept.
          if ((viewport === PHONE) !== (colorScheme === "light") && !EVERY) continue;
          const { page, context, faults } = await open(path, { viewport, colorScheme });
          if (!path.startsWith("/_passerelle/")) await page.locator(state === "error" ? "passerelle-serve .panel" : "passerelle-serve .badge").waitFor();
          // Judges and pictures put styles in the page, which its policy refuses aloud.
          const said = [...faults];
          const name = `${state}-${path.replace(/\W+/g, "-")}-${viewport.width}-${colorScheme}`;
          if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
          const faulty = (await judge(page)).filter(({ excused }) => !excused);
          found.push(...[...faulty.map((fault) => JSON.stringify(fault)), ...said].map((fault) => `${name}: ${fault}`));
          seen += 1;
          await context.close();
        }
  }
  assert.equal(seen, EVERY ? 28 : 14);
  assert.deepEqual(found, []);
});
