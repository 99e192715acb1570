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


/** Every code of a picture: each one read is painted over, and the next is sought. */
export const readCodes = (picture) => {
  const { data, width, height } = PNG.sync.read(picture);
  const grey = new Uint8ClampedArray(data);
  const texts = [];
  for (let found = jsQR(grey, width, height); found; found = jsQR(grey, width, height)) {
    texts.push(found.data);
    const corners = [found.location.topLeftCorner, found.location.topRightCorner, found.location.bottomLeftCorner, found.location.bottomRightCorner];
    const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))].map(Math.round);
    const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))].map(Math.round);
    for (let y = top - 2; y <= bottom + 2; y++) grey.fill(255, 4 * (y * width + left - 2), 4 * (y * width + right + 2));
  }
  return texts;
};
