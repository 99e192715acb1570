// What the Nu checker found, told in a few lines; fails on any error or warning.
import { readFileSync } from "node:fs";

const [, , report, pages] = process.argv;
const { messages } = JSON.parse(readFileSync(report, "utf8"));
const grave = messages.filter(({ type, subType }) => type === "error" || type === "non-document-error" || subType === "warning");
const kinds = new Map();
for (const { message, url, lastLine, extract } of grave) {
  const known = kinds.get(message) ?? { count: 0, first: `${url}:${lastLine} ${extract ?? ""}` };
  kinds.set(message, { ...known, count: known.count + 1 });
}
for (const [message, { count, first }] of [...kinds].slice(0, 12)) console.log(`${count} × ${message}\n    ${first.slice(0, 300)}`);
console.log(`${pages} pages judged, ${grave.length} errors or warnings`);
process.exit(grave.length === 0 ? 0 : 1);
