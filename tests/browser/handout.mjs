// What tests of the basket, the hand-out and sharing ask of a published folder and of a page.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const SHELVES = "0123456789abcdefghjkmnpqrstvwxyz";

// The decoder's machine code stands beside it: nothing is fetched.
const wasmBinary = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm")).buffer;
prepareZXingModule({ overrides: { wasmBinary } });

/** Path without language → short identifier, of every sheet. */
export const itemsOf = (root) => {
  const shelves = [...SHELVES].map((name) => JSON.parse(readFileSync(`${root}/_i/${name}.json`, "utf8")));
  return new Map(shelves.flatMap((shelf) => Object.entries(shelf).map(([id, path]) => [path, id])));
};

/** What the basket of a page holds. */
export const readBasket = (page) => page.evaluate(() => (sessionStorage.getItem("passerelle.fiche") ?? "").split(".").filter(Boolean));

/** How many pages a PDF has. */
export const pagesOf = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

/** What a real decoder reads in a picture: every code. */
export const readCodes = async (picture) =>
  (await readBarcodes(new Blob([picture]), { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 20 })).map(({ text }) => text);

/** The pages of a PDF as grey pictures. */
export const pictures = (pdf) => {
  const folder = mkdtempSync(join(tmpdir(), "handout-"));
  writeFileSync(join(folder, "a.pdf"), pdf);
  execFileSync("pdftoppm", ["-r", "200", "-gray", "-png", join(folder, "a.pdf"), join(folder, "p")]);
  const made = readdirSync(folder).filter((name) => name.endsWith(".png")).sort().map((name) => readFileSync(join(folder, name)));
  rmSync(folder, { recursive: true });
  return made;
};
