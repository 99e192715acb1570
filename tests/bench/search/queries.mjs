// The queries: fifteen that people type, a hundred drawn from the documents, and the slips of a finger.
import { readFileSync } from "node:fs";

export const FIXED = [
  "cours de français",
  "logement",
  "avocat",
  "garde d’enfants",
  "permis de conduire",
  "hébergement urgence",
  "psychologue",
  "distribution alimentaire",
  "domiciliation",
  "préfecture",
  "cours français lyon",
  "emploi toulouse",
  "traduction arabe",
  "bénévole",
  "ordinateur",
];

/** A seeded source of numbers in [0, 1): mulberry32. */
export function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function wordsOf(text, shortest) {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => [...word].length >= shortest);
}

/** Distinct queries of one to three neighbouring words of more than three letters: half from titles, half from texts. */
export function sampled(documentsFile, count, lang = "fr") {
  const next = numbers(7);
  const lines = readFileSync(documentsFile, "utf8").trimEnd().split("\n");
  const queries = new Set();
  while (queries.size < count) {
    const document = JSON.parse(lines[Math.floor(next() * lines.length)]);
    const { title, body } = document.words[lang];
    const words = wordsOf(next() < 0.5 ? `${title} ${document.organisation}` : body.join(" "), 4);
    if (words.length < 5) continue;
    const start = Math.floor(next() * (words.length - 3));
    const length = 1 + Math.floor(next() * 3);
    queries.add(words.slice(start, start + length).join(" ").toLowerCase());
  }
  return [...queries];
}

/**
 * A word with one letter left out, added, replaced, or two neighbours swapped. Never the same word.
 * @param {string} word
 * @param {() => number} next
 * @param {string[]} letters  those of the language, for additions and replacements
 * @param {number} from  the first place that may change: 1 keeps the first letter
 */
export function slip(word, next, letters, from = 0) {
  for (;;) {
    const chars = [...word];
    const place = from + Math.floor(next() * (chars.length - from));
    const letter = letters[Math.floor(next() * letters.length)];
    switch (Math.floor(next() * 4)) {
      case 0:
        chars.splice(place, 1);
        break;
      case 1:
        chars.splice(place, 0, letter);
        break;
      case 2:
        chars[place] = letter;
        break;
      default:
        if (place + 1 === chars.length) continue;
        [chars[place], chars[place + 1]] = [chars[place + 1], chars[place]];
    }
    if (chars.join("") !== word) return chars.join("");
  }
}
