// The words of texts as the browser cuts and folds them, asked from the command line.
//   node tests/search/words.mjs < texts.json     [[language, text], …] → [[word, …], …]
import { readFileSync } from "node:fs";
import { words } from "../../themes/passerelle/scripts/search/text.js";

const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(([lang, text]) => words(text, lang))));
