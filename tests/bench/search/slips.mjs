// Three hundred queries made of neighbouring words of real titles, then the same with one random slip in one word.
import { judge, summary } from "./judging.mjs";
import { numbers, slip, wordsOf } from "./queries.mjs";
import { documentsOf } from "./sample.mjs";

const COUNT = 300;
// Shorter words are not corrected: any slip makes another word of them.
const SHORTEST = 5;

/**
 * @returns {Promise<{query: string, slipped: string, grades: Object<string, number>}[]>}
 *   The documents wanted are those whose title holds the words of the clean query.
 */
async function pairs(lang) {
  const next = numbers(13);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const documents = await documentsOf(lang);
  const letters = [...new Set(documents.map(({ title }) => title.toLowerCase()).join("").match(/\p{L}/gu))];
  const made = [];
  while (made.length < COUNT) {
    const words = wordsOf(pick(documents).title, 3);
    const length = 1 + Math.floor(next() * 3);
    const taken = words.slice(Math.floor(next() * Math.max(1, words.length - length + 1))).slice(0, length);
    const longer = taken.filter((word) => [...word].length >= SHORTEST);
    if (longer.length === 0) continue;
    const word = pick(longer);
    const query = taken.join(" ");
    const wanted = documents.filter(({ title }) => ` ${wordsOf(title, 3).join(" ")} `.includes(` ${query} `));
    made.push({
      query,
      slipped: query.replace(word, slip(word, next, letters)),
      grades: Object.fromEntries(wanted.map(({ path }) => [path, 3])),
    });
  }
  return made;
}

/** What slips cost an engine in a language: MRR and share of empty answers, clean and slipped, and what is kept. */
export async function slips(lang, engine) {
  const made = await pairs(lang);
  const judged = async (of) => {
    const results = [];
    for (const pair of made) results.push(judge(await engine(of(pair)), pair.grades));
    return summary(results);
  };
  const clean = await judged(({ query }) => query);
  const slipped = await judged((pair) => pair.slipped);
  return { clean, slipped, kept: slipped.mrr / clean.mrr };
}
