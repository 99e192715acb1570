// Draws the pictures that a shared link shows: `node tests/tools/social.mjs`, then look at `target/social.png`.
//
// One picture for each kind of page and each language: the pictogram of the kind, its word, the mark, the colours of the
// theme. No name of a portal stands in them, since a theme serves several. A word is written once, in `strings`: a
// picture whose word changes is drawn again.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { launch } from "../browser/browser.mjs";

const theme = fileURLToPath(new URL("../../themes/passerelle/", import.meta.url));
const read = (path) => readFileSync(join(theme, path), "utf8");
const drawing = (path) => /<svg.*<\/svg>/s.exec(read(path))[0];
const [WIDTH, HEIGHT, COLOURS] = [1200, 630, 16];
const RIGHT_TO_LEFT = ["ar", "fa", "ps"];

/** Kind of page → its pictogram, and where `strings` has its word. */
const KINDS = {
  event: ["event", "evenement"],
  service: ["service", "service"],
  signatory: ["signatory", "signataire"],
  programme: ["programme", "dispositif"],
  pathway: ["pathway", "parcours"],
  welcome: ["logo", null],
};

/** The word of a kind: a label of `vocab.type`, or the welcome. */
function wordOf(strings, code) {
  const types = /\n {2}type:\n((?: {4}.*\n)+)/.exec(strings)[1];
  const line = code ? new RegExp(`^ {4}${code}: "?(.*?)"?$`, "m").exec(types) : /^ {2}welcome: "?(.*?)"?$/m.exec(strings);
  return line[1];
}

const sheet = ["styles/layers.css", "styles/reset.css", "styles/tokens.css", "styles/scripts-of-the-world.css", "components/bridge/bridge.css"];
const style = `${sheet.map(read).join("\n")}
  body { inline-size: ${WIDTH}px; block-size: ${HEIGHT}px; display: grid; grid-template-rows: 1fr auto; background: var(--deep); color: var(--on-deep); }
  main { display: flex; align-items: center; justify-content: center; gap: 44px; padding: 40px 60px 0; }
  .badge { flex: none; display: grid; place-items: center; inline-size: 190px; block-size: 190px; border-radius: 36px; background: var(--on-deep); color: var(--deep); }
  .badge svg { inline-size: 124px; block-size: 124px; stroke-width: 1.9; }
  b { font-size: 118px; line-height: 1.3; font-weight: 800; letter-spacing: var(--tracking); text-wrap: balance; }
  .bridge { block-size: 225px; margin: 0; }`;
const html = (lang, word, icon) => `<!DOCTYPE html><html lang="${lang}" dir="${RIGHT_TO_LEFT.includes(lang) ? "rtl" : "ltr"}"><meta charset="utf-8">
  <style>${style}</style><body><main><div class="badge">${icon}</div><b>${word}</b></main>${drawing("components/bridge/bridge.html")}`;

/** The few colours that draw a picture best: the commonest, and those that are far from them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [[...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0]];
  while (palette.length < Math.min(COLOURS, counts.size)) {
    const worth = ([colour, count]) => count * Math.min(...palette.map((known) => distance(known, colour)));
    palette.push([...counts].reduce((best, entry) => (worth(entry) > worth(best) ? entry : best))[0]);
  }
  const nearest = (colour) => palette.reduce((best, known, index) => (distance(known, colour) < distance(palette[best], colour) ? index : best), 0);
  return { palette, indexes: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) };
}

function distance(a, b) {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}

/** A PNG with a palette of at most 16 colours, two pixels a byte. */
function png(pixels) {
  const { palette, indexes } = paletteOf(pixels);
  const row = WIDTH / 2 + 1;
  const rows = Buffer.alloc(row * HEIGHT);
  for (let at = 0; at < WIDTH * HEIGHT; at++) {
    const index = indexes.get((pixels[4 * at] << 16) | (pixels[4 * at + 1] << 8) | pixels[4 * at + 2]);
    rows[Math.floor(at / WIDTH) * row + 1 + Math.floor((at % WIDTH) / 2)] |= at % 2 ? index : index << 4;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, sum]);
}

/** CRC-32, as PNG wants it (ISO 3309). */
function checksum(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const browser = await launch();
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
mkdirSync(join(theme, "social"), { recursive: true });
const drawn = [];
let total = 0;
for (const file of readdirSync(join(theme, "strings")).sort()) {
  const lang = file.replace(".yaml", "");
  for (const [kind, [icon, code]] of Object.entries(KINDS)) {
    const word = wordOf(read(`strings/${file}`), code);
    await page.setContent(html(lang, word, drawing(`icons/${icon}.svg`)));
    await page.evaluate((room) => {
      const text = document.querySelector("b");
      for (let size = 118; text.scrollWidth > room; size -= 2) text.style.fontSize = `${size}px`;
    }, WIDTH - 120 - 190 - 44);
    const shot = await page.screenshot();
    const pixels = await page.evaluate(async ([data, width, height]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(width, height).getContext("2d");
      canvas.drawImage(image, 0, 0);
      const { data: bytes } = canvas.getImageData(0, 0, width, height);
      return Array.from({ length: Math.ceil(bytes.length / 65536) }, (_, at) => String.fromCharCode(...bytes.subarray(at * 65536, (at + 1) * 65536))).join("");
    }, [shot.toString("base64"), WIDTH, HEIGHT]);
    const bytes = png(Buffer.from(pixels, "latin1"));
    const name = `${kind}.${lang}.png`;
    writeFileSync(join(theme, "social", name), bytes);
    drawn.push(`<img src="data:image/png;base64,${bytes.toString("base64")}" width="300" alt="">`);
    total += bytes.length;
    if (bytes.length > 25 * 1024) throw new Error(`${name} weighs ${bytes.length} bytes`);
  }
}
await page.setViewportSize({ width: 1880, height: 800 });
await page.setContent(`<body style="margin:8px;display:grid;grid-template-columns:repeat(6,300px);gap:8px">${drawn.join("")}`);
await page.screenshot({ path: fileURLToPath(new URL("../../target/social.png", import.meta.url)), fullPage: true });
await browser.close();
process.stdout.write(`${drawn.length} pictures, ${total} bytes\n`);
