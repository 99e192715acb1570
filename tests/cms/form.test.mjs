// What a partner does with the form, on a new portal: what it saves passes `check` and builds.
import test from "node:test";
import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { open } from "./screen.mjs";
import { ROOT, folder, passerelle, texts, write } from "./repository.mjs";

const DAY = ["--date", "2026-11-23"];
const head = (text) => parse(text.split(/^---$/m)[1]);

function portal() {
  const root = join(folder(), "portail");
  const { status, told } = passerelle(ROOT, "new", "portail", root, "--cms", ...DAY, "--langues", "fr,en,ar");
  assert.equal(status, 0, told);
  return root;
}

/** Saves; once the form says that it has, `check` judges what it wrote. */
async function save(root, screen) {
  const { page, saved } = screen;
  const before = texts(root, "content");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText(/enregistrées?( et publiées?)?\.$/).first().waitFor();
  const files = await saved();
  write(root, files);
  const checked = passerelle(root, "check", ...DAY, "--format", "short");
  assert.equal(checked.status, 0, checked.told);
  const changed = Object.keys(files).filter((path) => files[path] !== before[path]).sort();
  return { files, changed, told: checked.told };
}

function build(root) {
  const { status, told } = passerelle(root, "build", ...DAY);
  assert.equal(status, 0, told);
}

/** A field of the French pane, or of the other. */
const field = (page, key, pane = 0) => page.locator(`[data-key-path="${key}"]`).nth(pane);

async function choose(page, key, labels) {
  for (const label of labels) {
    const place = field(page, key);
    const option = place.getByRole("checkbox", { name: label, exact: true }).or(place.getByRole("radio", { name: label, exact: true }));
    if ((await option.count()) > 0) {
      await option.first().click();
      continue;
    }
    await place.getByRole("combobox").first().click();
    await page.getByRole("option", { name: label, exact: true }).click();
    await page.getByRole("listbox").waitFor({ state: "hidden" });
  }
}

/** What the page asked of another site; the fonts are asked for, refused by the page's policy, and taken beside it. */
const escapes = (faults) => faults.filter((fault) => /^asks (?!blob:|https:\/\/cdn\.jsdelivr\.net\/)/.test(fault));

test("a service and its translation are created through the form: facts in French, words in each language", async (t) => {
  const root = portal();
  const screen = await open(t, root);
  const { page, faults } = screen;
  await screen.enter("services-relais-emploi/new");
  await field(page, "titre").getByRole("textbox").fill("Atelier CV : l’été");
  await field(page, "resume").getByRole("textbox").fill("Faites votre CV avec un conseiller : c’est gratuit.");
  await choose(page, "type", ["Atelier"]);
  await choose(page, "thematiques", ["Faire un CV ou une lettre de motivation"]);
  await choose(page, "publics", ["Tout le monde"]);
  await choose(page, "frais", ["Gratuit"]);
  await choose(page, "modes_accueil", ["Sur place"]);
  await choose(page, "mobilisable_par", ["Vous-même"]);
  await choose(page, "modes_mobilisation", ["venir sur place"]);
  await choose(page, "lieux", ["Toulouse, 1 place de l’Exemple (relais-accueil)"]);
  await field(page, "zone_eligibilite").getByRole("button", { name: /^Ajouter/ }).click();
  await field(page, "zone_eligibilite.0").getByRole("textbox").fill("31");
  await field(page, "telephone").getByRole("textbox").fill("01 99 00 00 10");
  await field(page, "body").getByRole("textbox").fill("Un conseiller relit votre CV.");
  await page.getByRole("button", { name: /Activer .*anglais|Activer .*English|Activer .*en/i }).click();
  await field(page, "titre", 1).getByRole("textbox").fill("CV workshop");
  await field(page, "body", 1).getByRole("textbox").fill("An adviser reads your CV again.");
  assert.equal(await page.locator('[data-key-path="frais"]').count(), 1, "a fact has no place in a translation");

  const { files, changed } = await save(root, screen);
  const home = "content/signataires/relais-emploi/services";
  assert.deepEqual(changed, [`${home}/atelier-cv-l-ete.en.md`, `${home}/atelier-cv-l-ete.fr.md`]);
  assert.deepEqual(head(files[changed[1]]), {
    titre: "Atelier CV : l’été",
    resume: "Faites votre CV avec un conseiller : c’est gratuit.",
    type: "atelier",
    thematiques: ["preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation"],
    publics: ["tous-publics"],
    frais: "gratuit",
    modes_accueil: ["en-presentiel"],
    mobilisable_par: ["usagers"],
    modes_mobilisation: ["se-presenter"],
    zone_eligibilite: ["31"],
    lieux: ["relais-accueil"],
    telephone: "01 99 00 00 10",
  });
  assert.deepEqual(head(files[changed[0]]), { titre: "CV workshop" });
  build(root);
  const published = readFileSync(join(root, "public/en/services/atelier-cv-l-ete/index.html"), "utf8");
  assert.match(published, /CV workshop/);
  assert.match(published, /An adviser reads your CV again/);
  assert.deepEqual(escapes(faults), []);
});

/** Fingerprints aside, whose positions become lists: `check` reads them. */
const plain = ({ traduction: { source, ...traduction } = {}, ...rest }) => ({ ...rest, traduction });

test("a sheet of the sample portal keeps its facts and its translations when its words change", async (t) => {
  const root = folder();
  cpSync(join(ROOT, "content"), join(root, "content"), { recursive: true });
  assert.equal(passerelle(root, "export", "cms", "--quiet").status, 0);
  const before = texts(root, "content");
  const screen = await open(t, root, { height: 900, inside: "content/parcours" });
  await screen.enter("parcours/entries/signature-du-cir");
  await field(screen.page, "resume").getByRole("textbox").fill("Ce qui se passe le jour de la signature.");
  const { files, changed } = await save(root, screen);
  for (const path of changed) {
    const [was, is] = [plain(head(before[path])), plain(head(files[path]))];
    if (path.endsWith(".fr.md")) was.resume = "Ce qui se passe le jour de la signature.";
    assert.deepEqual(is, was, path);
  }
  assert.ok(changed.some((path) => path.endsWith("signature-du-cir.fr.md")));
});

test("an event is cancelled through the form, and nothing else of its sheet changes", async (t) => {
  const root = portal();
  const path = "content/signataires/relais-emploi/evenements/relais-reunion.fr.md";
  const before = texts(root, "content")[path];
  const screen = await open(t, root);
  const { page } = screen;
  await screen.enter("evenements-relais-emploi/entries/relais-reunion");
  await choose(page, "statut", ["Annulé"]);
  await field(page, "motif").getByRole("textbox").fill("La salle est fermée.");
  await field(page, "sequence").getByRole("spinbutton").fill("1");

  const { files, changed } = await save(root, screen);
  assert.deepEqual(changed, [path]);
  assert.deepEqual(head(files[path]), { ...head(before), statut: "annule", motif: "La salle est fermée.", sequence: 1 });
  build(root);
  const published = readFileSync(join(root, "public/fr/evenements/relais-reunion/index.html"), "utf8");
  assert.match(published, /La salle est fermée\./);
  // Told in DESIGN and in the form's own page: Sveltia CMS writes the whole head again.
  assert.match(before, /^# /m);
  assert.doesNotMatch(files[path], /^# /m);
});
