// Which words of a text made it an answer.

import { tokens } from "./text.js";
import { placeIn } from "./vocabulary.js";

/**
 * Cuts a text into what was found and what stands between. Fetches nothing: where the vocabulary is not here,
 * only the words as typed are known.
 * @param {string} text
 * @param {import("./answer.js").Answer} answer
 * @returns {{ text: string, hit: boolean }[]}
 */
export const highlight = (text, { words, edition: { lang, vocabulary } }) => {
  const required = words.filter(({ use }) => use === "required");
  // « l », « d »: what elision leaves of a word says nothing beside others.
  const long = required.filter(({ form }) => form.length > 1);
  const used = long.length > 0 ? long : required;
  /** @param {string} form */
  const isHit = (form) => {
    const { forms, starts, stems } = vocabulary.held(form) || { forms: [], starts: [], stems: [] };
    const place = placeIn(forms, form);
    const own = forms[place] === form ? Array.from(stems.slice(starts[place], starts[place + 1])) : [];
    return used.some((word) => word.form === form || word.shown === form || own.some((stem) => word.stems.has(stem)));
  };

  const parts = [];
  let done = 0;
  for (const { start, end, form } of tokens(text, lang)) {
    if (!isHit(form)) continue;
    if (start > done) parts.push({ text: text.slice(done, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), hit: false });
  return parts;
};
