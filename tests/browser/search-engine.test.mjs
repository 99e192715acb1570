// The engine reads shards and answers: same words, same scores, same order as the definition, whatever is asked.
import { test } from "node:test";
import assert from "node:assert/strict";
import { openIndex } from "../../themes/passerelle/scripts/search/index.js";
import { cut } from "../../themes/passerelle/scripts/search/state.js";
import { count, LENGTHS, publish, site } from "./search-fixture.mjs";

const bodies = [
  "Un hébergement d'urgence pour la nuit", "Des cours de français le soir", "La garde des enfants pendant les cours",
  "Une aide pour le logement et les meubles", "Les cours de français à la mairie, cours gratuits", "Un avocat pour la demande d'asile",
  "Le vélo et le permis de conduire", "Un médecin, un interprète, la santé", "Les enfants à l'école et la cantine",
  "Le travail, le contrat, la fiche de paie", "Une sortie au musée avec les enfants", "L'atelier d'écriture en français",
];
const documents = bodies.map((body, i) => ({
  title: body.split(" ").slice(1, 3).join(" "), names: i % 6 ? "" : "Muret accueil", keywords: i % 2 ? "Muret" : "Toulouse 31000", body,
  path: `services/s-${i}/`, meta: `Structure ${i}`, summary: body, until: "", mask: (i % 4).toString(16),
  theme: i % 3 ? ["langue"] : ["logement", "droit"], francais: [[], ["a1"], ["b1"]][i % 3], lieu: i % 2 ? ["muret"] : ["toulouse"],
  date: i % 5 === 0 ? [`2026-12-${20 - i}`] : [],
}));
const facets = {
  theme: [["langue", "Langue"], ["logement", "Logement"], ["droit", "Droit"]],
  francais: [["a1", "A1"], ["a2", "A2"], ["b1", "B1"]],
  lieu: [["muret", "Muret"], ["toulouse", "Toulouse"]],
  date: ["2026-12-10", "2026-12-15", "2026-12-20"].map((day) => [day]),
};
const made = publish(documents, { facets, past: 11, langs: ["ar", "en"] });
const open = (alter) => openIndex(site(made.files, alter));
const R = Math.fround;

/** The score of a word in every document, straight from the definition. */
const scoresOf = (stem, weight) => {
  const { tokens, stems } = count(documents, "fr");
  const n = documents.length;
  const sums = new Float32Array(n);
  stems.get(stem).forEach((list, field) => {
    const average = R(R(tokens[field]) / R(n));
    const idf = R(Math.log(R(1 + R(R(R(n - list.length) + 0.5) / R(R(list.length) + 0.5)))));
    const worth = R(R(idf * R(1 + R(1.2))) * R(R(weight) * R([5, 4, 2, 1][field])));
    for (const { document, tf, norm } of list) {
      const cache = R(R(1.2) * R(R(1 - R(0.75)) + R(R(R(0.75) * R(LENGTHS[norm])) / average)));
      sums[document] += R(worth * R(tf / R(tf + cache)));
    }
  });
  return sums;
};

test("a word scores what BM25 says, to the last bit", async () => {
  const index = await open();
  for (const word of ["enfants", "francais", "muret", "hebergement", "soir"]) {
    const sums = scoresOf(word.replace(/s$/, ""), 1);
    const answer = await index.search(word);
    // Few documents have these words: what was over is worth less.
    sums[11] = R(sums[11] * 0.625);
    const expected = [...sums.keys()].filter((d) => sums[d] > 0).sort((a, b) => sums[b] - sums[a] || a - b);
    assert.deepEqual([...answer.documents], expected, word);
    answer.documents.forEach((d, i) => assert.equal(answer.scores[i], sums[d]));
  }
});

test("documents have all the words; what was over comes last", async () => {
  const index = await open();
  const answer = await index.search("cours français");
  assert.equal(answer.whole, 2);
  assert.deepEqual([...answer.documents].slice(0, 2).sort(), [1, 4]);
  assert.equal(answer.partial, false);
  assert.equal((await index.search("français")).documents.at(-1), 11);
});

test("when no document has all the words, those that have most come first, and it is said", async () => {
  const answer = await (await open()).search("vélo cours garde");
  assert.equal(answer.partial, true);
  assert.equal(answer.documents[0], 2);
  assert.deepEqual(new Set(answer.documents), new Set([1, 2, 4, 6]));
});

test("when few documents have all the words, those that have some of them follow, and what they lack is told", async () => {
  const index = await open();
  const answer = await index.search("cours français");
  const lacking = [...answer.documents].map((document) => answer.lacks(document).join());
  assert.deepEqual(lacking.slice(0, 2), ["", ""]);
  assert.ok(lacking.length > 2 && lacking.slice(2).every((words) => words === "cours" || words === "français"), lacking.join(" | "));
  const other = await index.search("écriture français");
  assert.equal(other.whole, 1);
  assert.deepEqual(other.lacks(11), []);
});

test("a word that the index does not know is told, the others answer", async () => {
  const answer = await (await open()).search("Xyzzyq vélo", {});
  assert.deepEqual(answer.missing, ["Xyzzyq"]);
  assert.equal(answer.partial, true);
  assert.deepEqual([...answer.documents], [6]);
  assert.equal((await (await open()).search("xyzzyq")).total, 0);
});

test("a word stands for itself, for what begins so, for what is almost so, for its relatives", async () => {
  const index = await open();
  const how = async (word, hints) => { const { how, shown, stems } = await index.expand(word, hints); return [how, shown, [...stems.values()]]; };
  assert.deepEqual(await how("cours"), ["exact", "cours", [1]]);
  assert.deepEqual(await how("heber", { last: true, typing: true }), ["prefix", "heber", [0.7]]);
  assert.deepEqual(await how("heber"), ["none", "heber", []]);
  assert.deepEqual(await how("hebregement"), ["typo", "hebergement", [0.6]]);
  assert.deepEqual(await how("ebergement"), ["none", "ebergement", []]);
  assert.deepEqual(await how("ebergement", { submitted: true }), ["typo", "hebergement", [0.6]]);
  assert.deepEqual(await how("interpretons"), ["near", "interprete", [0.4]]);
  assert.deepEqual(await how("interpretariat"), ["none", "interpretariat", []]);
  assert.deepEqual(await how("veol"), ["typo", "velo", [0.6]]);
  assert.deepEqual(await how("vlo"), ["none", "vlo", []]);
});

test("a frequent word is not required when another is rare", async () => {
  const answer = await (await open()).search("les vélo");
  assert.deepEqual(answer.words.map(({ form, use }) => [form, use]), [["les", "optional"], ["velo", "required"]]);
  assert.deepEqual([...answer.documents], [6]);
});

test("filters keep, counts are of what each choice would give", async () => {
  const index = await open();
  const kept = (test) => documents.map((_, i) => i).filter((i) => test(documents[i]));
  const { documents: found, counts } = await index.search("", { filters: { theme: ["langue"], lieu: ["muret"] }, counted: ["theme", "lieu", "francais"] });
  assert.deepEqual(found, kept(({ theme, lieu }) => theme.includes("langue") && lieu.includes("muret")));
  assert.equal(counts.theme.droit, kept(({ theme, lieu }) => theme.includes("droit") && lieu.includes("muret")).length);
  assert.equal(counts.lieu.toulouse, kept(({ theme, lieu }) => theme.includes("langue") && lieu.includes("toulouse")).length);
  assert.equal(counts.lieu.muret, found.length);
  const levels = await index.search("", { filters: { francais: ["a2"] }, counted: ["francais"] });
  assert.deepEqual(levels.documents, kept(({ francais }) => francais[0] !== "b1"));
  assert.equal(levels.counts.francais.a2, levels.total);
  assert.equal(levels.counts.francais.b1, documents.length);
  const two = await index.search("", { filters: { theme: ["langue", "logement"] } });
  assert.equal(two.total, documents.length);
  for (const filters of [{ theme: ["nothing"] }, { nothing: ["theme"] }, JSON.parse('{"__proto__":["x"]}')]) {
    assert.equal((await index.search("", { filters, counted: ["nothing", "__proto__"] })).total, documents.length, "what no document has is no filter");
  }
});

test("what has no word in it asks for nothing that there is", async () => {
  const index = await open();
  for (const query of ["*", "🙂", "…!?"]) assert.equal((await index.search(query)).total, 0, query);
  assert.equal((await index.search(" ")).total, documents.length);
});

test("what counts is marked, not the words of every sheet nor what elision leaves", async () => {
  const index = await open();
  const marked = async (query, text) => {
    const found = await index.search(query);
    return index.highlight(text, found).filter(({ hit }) => hit).map(({ text }) => text);
  };
  assert.deepEqual(await marked("les vélo", "Les vélos et le vélo"), ["vélo"]);
  assert.deepEqual(await marked("l'atelier", "L'atelier d'écriture l"), ["atelier"]);
});

test("of a query that is too long, the word that is cut is left out", async () => {
  const index = await open();
  const words = async (query) => (await index.search(query)).words.map(({ typed }) => typed);
  assert.deepEqual(await words(`${"vélo ".repeat(79)}cours musée`), ["vélo", "cours"]);
  assert.equal(cut(`${"x".repeat(395)} mairie`), "x".repeat(395));
  assert.equal(cut("x".repeat(500)).length, 400);
});

test("where filters leave answers that lack a word, that is said of those that stay", async () => {
  const index = await open();
  assert.equal((await index.search("cours mairie")).partial, false);
  const narrowed = await index.search("cours mairie", { filters: { lieu: ["muret"] } });
  assert.deepEqual([narrowed.whole, narrowed.partial], [0, true]);
});

test("by date: those that have one first", async () => {
  const index = await open();
  assert.deepEqual((await index.search("", { order: "date" })).documents, [10, 5, 0, 1, 2, 3, 4, 6, 7, 8, 9, 11]);
});

test("documents are shown, the other languages of their texts too", async () => {
  const index = await open();
  assert.deepEqual(await index.document(11), {
    title: documents[11].title, path: "services/s-11/", meta: "Structure 11", summary: documents[11].summary, until: "", status: undefined, langs: ["ar", "en"],
  });
  assert.deepEqual((await index.document(2)).langs, ["en"]);
  const theme = await index.facet("theme");
  assert.deepEqual([theme.codes, theme.labels[0], theme.of(0)], [["langue", "logement", "droit"], "Langue", [1, 2]]);
  await assert.rejects(index.document(12), { kind: "broken" });
});

test("what was found is marked, in every form of it, without a fetch", async () => {
  const served = site(made.files);
  const index = await openIndex(served);
  const answer = await index.search("Les ENFANTS vélo");
  const asked = served.asked.length;
  const parts = index.highlight("L’enfant et les enfants : le vélo.", answer);
  assert.equal(parts.map(({ text }) => text).join(""), "L’enfant et les enfants : le vélo.");
  assert.ok(parts.filter(({ hit }) => hit).map(({ text }) => text).includes("enfants"));
  assert.ok(parts.filter(({ hit }) => hit).map(({ text }) => text).includes("vélo"));
  assert.equal(served.asked.length, asked);
});

test("a word is asked for once, its postings are guessed, nothing is fetched twice", async () => {
  const served = site(made.files);
  const index = await openIndex(served);
  await Promise.all([index.search("hébergement"), index.search("hébergement")]);
  assert.equal(new Set(served.asked).size, served.asked.length);
  assert.equal(served.asked.length, 3);
});

test("a heavy shard of postings is not fetched on a guess", async () => {
  const heavy = made.manifest.stems.split("\n").map((_, shard) => shard);
  const { files } = publish(documents, { heavy });
  const served = site(files);
  assert.equal((await (await openIndex(served)).search("xyzzyq")).total, 0);
  assert.equal(served.asked.some((address) => address.includes(made.manifest.groups.p)), false);
});

test("what begins like a word is taken until sixteen stems are held, the most frequent and shortest first", async () => {
  const all = Array.from({ length: 30 }, (_, i) => ({ title: `ab${String.fromCharCode(97 + (i % 26))}${"z".repeat(i % 7)}${i > 25 ? " abc" : ""}`, path: "p/" }));
  const index = await openIndex(site(publish(all, { formsPerShard: 500, stemsPerShard: 500 }).files));
  assert.equal((await index.expand("ab", { last: true, typing: true })).stems.size, 16);
  assert.equal((await index.expand("ab", { typing: true })).stems.size, 0);
  assert.equal((await index.expand("a", { last: true, typing: true })).stems.size, 0);
  const { words: [{ how, use }], total } = await index.search("ABC", { typing: true });
  assert.deepEqual([how, use, total], ["exact", "required", 5]);
});

test("in a large index, frequent words beside a rare one are not fetched", async () => {
  const many = Array.from({ length: 1100 }, (_, i) => ({ title: `les ${i % 2 ? "cours" : "aides"}${i === 7 ? " velo" : ""}`, path: `p-${i}/` }));
  const index = await openIndex(site(publish(many).files));
  const answer = await index.search("les cours velo");
  assert.deepEqual(answer.words.map(({ use }) => use), ["dropped", "dropped", "required"]);
  assert.deepEqual(answer.documents, [7]);
  assert.equal((await index.search("les cours")).total, 550);
});

test("an index without documents answers nothing, without a fetch", async () => {
  const { files } = publish([]);
  const served = site(files);
  const index = await openIndex(served);
  assert.equal((await index.search("vélo")).total, 0);
  assert.deepEqual(served.asked, ["/index.json"]);
});

test("of a long query, twelve words are read", async () => {
  const index = await open();
  const answer = await index.search(`${"les ".repeat(20)}a b c d e f g h i j k l m`);
  assert.deepEqual(answer.words.map(({ form }) => form), ["les", ..."abcdefghijk"]);
});

test("no query makes it fail", async () => {
  const index = await open();
  for (const query of [
    "a ".repeat(50_000), "x".repeat(100_000), "\ud800", "\udc00vélo\ud800", "\u0000\u0007\u200c", "__proto__ constructor hasOwnProperty", "toString",
    "*+?[](){}\\^$|", "\u{1f600}".repeat(300), "́".repeat(500), "‮vélo", "ﷺ".repeat(400), "𐐀𐐨 𠀀𠀁𠀂𠀃𠀄",
  ]) {
    for (const typing of [true, false]) {
      const answer = await index.search(query, { typing });
      assert.ok(answer.words.length <= 12);
      assert.equal(answer.total, answer.documents.length);
      assert.equal(index.highlight(query.slice(0, 1000), answer).map(({ text }) => text).join(""), query.slice(0, 1000));
    }
  }
});
