// The fragment of a hand-out's address. What stands after `#` is never sent to a server.
//
//   fragment  = "#v1" *( "." item ) [ "." languages ]
//   item      = 7 characters of 0-9 a-z without i l o u, [ "~" step ]     a sheet, or a step of a pathway
//   languages = tag *( "+" tag )                                          that of the person first
//
// Printed codes carry it: what `v1` reads may not change, ever. Nothing of a person may be added to it.
import { MOST, isItem } from "./basket.js";

const LANGUAGES = /^[a-z]{2,3}(?:-[a-z]+)?(?:\+[a-z]{2,3}(?:-[a-z]+)?)*$/;

/** The text of a fragment; as it stands when it is none of ours. @param {string} text */
const unescaped = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * @param {string} hash
 * @returns {{ ids: string[], languages: string[] } | undefined} None for what is no hand-out.
 */
export const read = (hash) => {
  const [version, ...parts] = unescaped(hash.replace(/^#/, "")).split(".");
  if (version !== "v1") return undefined;
  const ids = [...new Set(parts.filter(isItem))].slice(0, MOST);
  const languages = parts.filter((part) => !isItem(part) && LANGUAGES.test(part));
  return { ids, languages: languages.length > 0 ? languages[languages.length - 1].split("+") : [] };
};

/** @param {string[]} ids @param {string[]} [languages] */
export const write = (ids, languages = []) => `#${["v1", ...ids, languages.join("+")].filter(Boolean).join(".")}`;
