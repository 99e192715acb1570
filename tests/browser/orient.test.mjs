// Orientation in the browser: what the parity with the program cannot show — places typed, places elsewhere, weight.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openCommunes } from "../../themes/passerelle/scripts/orient/communes.js";
import { ELSEWHERE, openOrientation } from "../../themes/passerelle/scripts/orient/engine.js";

const root = process.env.SITE;
const read = (path) => readFileSync(join(root, path), "utf8");
const table = read("_o/communes.txt");
const desk = openOrientation(JSON.parse(read("fr/orientation/regles.json")), table);
const named = (typed) => desk.communes.suggest(typed).map(({ name }) => name);
const met = (profile) => desk.answer(profile).rules.filter(({ state }) => state === "met").map(({ id }) => id);

test("rules, targets and communes weigh at most 25 KB", () => {
  const weigh = (path) => gzipSync(read(path), { level: 9 }).length;
  for (const lang of ["fr", "ar", "ti", "ru", "bn"]) {
    const weight = weigh(`${lang}/orientation/regles.json`) + weigh("_o/communes.txt");
    assert.ok(weight <= 25 * 1024, `${lang}: ${weight} bytes`);
  }
});

test("a commune is found by its name however it is typed, by a word of it, by a postcode", () => {
  assert.equal(desk.communes.all.length, 586);
  for (const [typed, first] of [
    ["muret", "Muret"],
    ["TOULOU", "Toulouse"],
    ["st gaudens", "Saint-Gaudens"],
    ["Ste Foy d'Aigrefeuille", "Sainte-Foy-d’Aigrefeuille"],
    ["l'union", "L’Union"],
    ["union", "L’Union"],
    ["31000", "Toulouse"],
    ["31600 muret", "Muret"],
    ["31555", "Toulouse"],
    ["Muret (31600)", "Muret"],
    ["toulouze", "Toulouse"],
    ["lunion", "L’Union"],
    ["colomier", "Colomiers"],
  ]) {
    assert.equal(named(typed)[0], first, typed);
  }
  assert.deepEqual(named("xyz"), []);
  assert.deepEqual(named(" "), []);
  assert.equal(named("saint").length, 8);
});

test("two communes of one name are told apart by their postcodes", () => {
  const { all, suggest } = openCommunes("1\n243100518\n31001\tVilleneuve\t31100\t0\n32001\tVilleneuve\t32200\t-\n32002\tAuch\t\t\n");
  assert.deepEqual(all.map(({ label }) => label), ["Villeneuve (31100)", "Villeneuve (32200)", "Auch"]);
  assert.deepEqual(suggest("villeneuve 32").map(({ insee }) => insee), ["32001"]);
  assert.deepEqual(all.map(({ epci }) => epci), ["243100518", "", ""]);
});

test("someone who lives elsewhere is in no department of the rules, and in France", () => {
  assert.ok(met({ commune: ELSEWHERE }).includes("hors-departement"));
  assert.ok(met({ commune: "32013" }).includes("hors-departement"));
  assert.ok(!met({ commune: "31555" }).includes("hors-departement"));
});

test("an answer that no key knows is no answer", () => {
  const { rules } = desk.answer({ francais_oral: "Z9", age: "24" });
  assert.deepEqual(rules.find(({ id }) => id === "apprendre-le-francais").unknown, ["francais_oral", "alphabetise", "scolarisation"]);
  assert.ok(rules.every(({ state }) => state === "to-check"));
});

test("what could still change is asked, and nothing else", () => {
  const nothing = desk.answer({});
  assert.equal(nothing.principal, null);
  assert.deepEqual([...nothing.useful], desk.keys);
  const some = desk.answer({ age: 40, commune: "31555", rqth: false });
  assert.ok(!some.useful.has("scolarise") && !some.useful.has("age") && some.useful.has("statut"));
});
