// From text to words: the same cuts and the same folding as when the index was made.
// The twin in Rust is `src/search/analysis`; both pass `tests/search/vectors`.

/** @typedef {{ start: number, end: number, form: string }} Token A word of a text, and the form it folds to. */

const LONGEST = 40;
const LETTER = "[\\p{Alphabetic}\\p{N}\\p{M}\\u200c\\u200d]+";
const RUN = new RegExp(LETTER, "gu");
const PAIR = new RegExp(`(${LETTER}) (?=(${LETTER}))`, "gu");

/** What letters become, once their marks are gone. */
const FOLDED = new Map();
for (const line of [
  "oe œ", "ae æ", "ss ß", "i ı", "o ø", "d đ", "l ł", "г ґ",
  "\u0627 \u0622\u0623\u0625\u0671", "\u06cc \u0649\u064a\u0626\u06cd\u06d0\u06d2", "\u06a9 \u0643", "\u06af \u06ab",
  "\u0648 \u0624", "\u0647 \u0629\u06c0\u06c1\u06be\u06d5", " \u0640\u200c\u200d\u02bc",
]) {
  const [folded, letters] = line.split(" ");
  for (const letter of letters) FOLDED.set(letter, folded);
}

/** The zeros of the scripts whose digits are read as ours. */
for (const zero of [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
]) {
  for (let digit = 0; digit < 10; digit++) FOLDED.set(String.fromCharCode(zero + digit), `${digit}`);
}

/**
 * Joins what readers write apart, without moving any character.
 * @param {string} text
 * @param {string} lang
 */
const rewrite = (text, lang) => {
  if (lang === "fa") {
    return text.replace(PAIR, (pair, word, next) =>
      /^ن?م[یي]$/.test(word) || /^ها(یی?|يي?)?$/.test(next) ? `${word}\u200c` : pair);
  }
  // The modifier apostrophe is a letter that folds to nothing.
  if (lang === "uk") return text.replace(/(\p{Alphabetic})['’](?=\p{Alphabetic})/gu, "$1\u02bc");
  return text;
};

/** @param {string} word @param {string} lang */
const lower = (word, lang) =>
  (lang === "tr" ? word.replace(/I/g, "ı").replace(/İ/g, "i") : word.normalize("NFKC")).toLowerCase();

/** Tigrinya writes two sounds with two rows of eight letters each. @param {string} letter */
const tigrinya = (letter) => {
  const point = letter.charCodeAt(0);
  const row = point & ~7;
  return String.fromCharCode(point + (row === 0x1220 ? 16 : row === 0x1340 ? -8 : 0));
};

/**
 * What stays of a lowercase word when accents, variants of letters and of digits are set aside.
 * @param {string} word
 * @param {string} lang
 * @returns {string}
 */
export const fold = (word, lang) => {
  if (/^[\0-\x7f]*$/.test(word)) return word;
  let folded = "";
  for (const composed of word.normalize("NFC")) {
    for (const letter of composed === "й" ? composed : composed.normalize("NFKD")) {
      if (/\p{M}/u.test(letter) && !(letter >= "\u0900" && letter <= "\u0dff")) continue;
      folded += FOLDED.has(letter) ? FOLDED.get(letter) : lang === "ti" && letter.length === 1 ? tigrinya(letter) : letter;
    }
  }
  return folded.normalize("NFC");
};

/**
 * The words of a text and where they stand in it.
 * @param {string} text
 * @param {string} lang
 * @returns {Token[]}
 */
export const tokens = (text, lang) => {
  const found = [];
  for (const { 0: run, index: start = 0 } of rewrite(text, lang).matchAll(RUN)) {
    const form = fold(lower(run, lang), lang);
    if (form && [...form].length <= LONGEST) found.push({ start, end: start + run.length, form });
  }
  return found;
};

/**
 * The words of a text, folded.
 * @param {string} text
 * @param {string} lang
 * @returns {string[]}
 */
export const words = (text, lang) => tokens(text, lang).map(({ form }) => form);
