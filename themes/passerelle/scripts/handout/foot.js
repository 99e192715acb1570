// The foot of the paper: the papers to bring for all that stands on it, and what is to be known of its words.
import { made, row } from "./rows.js";
import { textOf } from "./words.js";

/**
 * @typedef {import("./items.js").Entry} Entry
 * @typedef {import("./items.js").Tongue} Tongue
 */

/** The numbers of the items that a line is about, when there are several items. @param {Entry[]} entries @param {number[]} ranks */
const about = (entries, ranks) => (entries.length > 1 ? [made("small", "", ` (${ranks.join(", ")})`)] : []);

/** Papers gathered from all items, without repeats; each says for which ones. @param {Entry[]} entries @param {Tongue[]} tongues */
export const papers = (entries, tongues) => {
  /** By its French name where that stands beside: how it is said, the longest way first, and for which items. @type {Map<string, { text: string, lines: DocumentFragment[], ranks: number[] }[]>} */
  const all = new Map();
  entries.forEach(({ sheets }, at) => {
    if (sheets.length < tongues.length) return;
    sheets[0].papers.forEach((paper, place) => {
      const name = textOf(paper.querySelector("[lang=fr]") || paper);
      // « CV » and « CV (obligatoire) » are one paper, which one cannot do without.
      const [same = name, known = []] = [...all].find(([other]) => other === name || other.startsWith(`${name} (`) || name.startsWith(`${other} (`)) || [];
      const text = textOf(paper);
      const said = known.find((way) => way.text === text) || { text, lines: sheets.map((sheet) => sheet.papers[place] || paper), ranks: [] };
      if (!said.ranks.includes(at + 1)) said.ranks.push(at + 1);
      all.set(same, [...new Set([...known, said])].sort((a, b) => b.text.length - a.text.length));
    });
  });
  if (all.size === 0) return [];
  const head = row(tongues, "part-title", (at) => [made(at === 0 ? "h2" : "p", "title", tongues[at].said.handout.bring)]);
  const ticked = [...all.values()].map(([{ lines, ranks }, ...others]) =>
    row(tongues, "paper-to-bring", (at) => [lines[at].cloneNode(true), ...about(entries, ranks), ...others.flatMap((other) => [" ·", ...about(entries, other.ranks)])]),
  );
  return [made("section", "papers", head, ...ticked)];
};

/** What is to be known of the words, once for all items of which it is so. @param {Entry[]} entries @param {Tongue[]} tongues */
export const notices = (entries, tongues) => {
  /** @type {Map<string, { words: DocumentFragment, ranks: number[] }>[]} */
  const all = tongues.map(() => new Map());
  entries.forEach(({ sheets }, rank) =>
    sheets.forEach((sheet, at) => {
      for (const { words } of sheet.notices) {
        const text = words.textContent || "";
        const known = all[at].get(text) || { words, ranks: [] };
        known.ranks.push(rank + 1);
        all[at].set(text, known);
      }
    }),
  );
  if (all.every(({ size }) => size === 0)) return [];
  const lines = (/** @type {number} */ at) => [...all[at].values()].map(({ words, ranks }) => made("p", "", words.cloneNode(true), ...about(entries, ranks)));
  return [made("section", "of-words", row(tongues, "", lines))];
};
