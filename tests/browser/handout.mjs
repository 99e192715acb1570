// What tests of the basket, the hand-out and sharing ask of a published folder and of a page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import { PNG } from "pngjs";

const SHELVES = "0123456789abcdefghjkmnpqrstvwxyz";

/** Path without language → short identifier, of every sheet. */
export const itemsOf = (root) => {
  const shelves = [...SHELVES].map((name) => JSON.parse(readFileSync(`${root}/_i/${name}.json`, "utf8")));
  return new Map(shelves.flatMap((shelf) => Object.entries(shelf).map(([id, path]) => [path, id])));
};

/** What the basket of a page holds. */
export const readBasket = (page) => page.evaluate(() => (sessionStorage.getItem("passerelle.fiche") ?? "").split(".").filter(Boolean));

/** How many pages a PDF has. */
export const pagesOf = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

/** What a real decoder reads in a picture that holds one code. */
export const decode = (picture) => {
  const { data, width, height } = PNG.sync.read(picture);
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  assert.ok(found, "no code is read");
  return found.data;
};

/** The places of a page where codes stand, read one by one. */
export const decodeAll = async (page, selector) => {
  const texts = [];
  for (const code of await page.locator(selector).all()) texts.push(decode(await code.screenshot({ scale: "css" })));
  return texts;
};
