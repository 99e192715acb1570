// A dead network and a recorded reading: kept with its language when the reader says so, then heard in parts as from a server.
import { test } from "node:test";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VISITS, at, built, isHeld, reader, until } from "./offline.mjs";

const SHEET = "/fr/evenements/forum/";
const SECONDS = 30;

/** A tone in 8,000 samples a second of one byte each, as a telephone would record it. */
const tone = () => {
  const samples = Uint8Array.from({ length: SECONDS * 8000 }, (_, rank) => 128 + Math.round(60 * Math.sin(rank / 3)));
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  [1, 1].forEach((value, rank) => head.writeUInt16LE(value, 20 + 2 * rank));
  [8000, 8000].forEach((value, rank) => head.writeUInt32LE(value, 24 + 4 * rank));
  [1, 8].forEach((value, rank) => head.writeUInt16LE(value, 32 + 2 * rank));
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
};

/** The small portal, whose event is read aloud in French. */
const portal = (t) =>
  built(t, {
    content: "tests/sites/small",
    change: (content) => {
      const folder = join(content, "signataires/apec/evenements");
      const sheet = join(folder, "forum.fr.md");
      writeFileSync(join(folder, "lu.wav"), tone());
      writeFileSync(sheet, readFileSync(sheet, "utf8").replace("contact: ", "audio: {fr: lu.wav}\ncontact: "));
    },
  });

/** Opens the page on what is kept, presses a button, waits for what comes of it. */
const press = async ({ page, go }, deed, state) => {
  await go("/fr/hors-ligne/");
  await page.click(`[data-do=${deed}]`);
  await page.waitForSelector(`.keeping[data-state=${state}]`, { timeout: 60_000 });
};

/** Plays the recording of the page from a moment on; gives how long it is and where it is once it has gone on. */
const heard = (page, from) =>
  page.$eval("audio", async (audio, from) => {
    audio.muted = true;
    await audio.play();
    audio.currentTime = from;
    while (audio.seeking || audio.currentTime <= from) await new Promise((next) => setTimeout(next, 20));
    audio.pause();
    return { length: Math.round(audio.duration), at: audio.currentTime };
  }, from);

test("a recording is kept with its language, weighed with it, and heard without network from any moment on", async (t) => {
  const root = portal(t);
  const device = await reader(t, { root });
  const { page, visit, go, kept, stop } = device;
  await visit(SHEET);
  await go(SHEET);
  const src = await page.getAttribute("audio", "src");
  await heard(page, 1);
  assert.ok(!(await kept()).includes(src), "what is heard is not kept unasked");
  const list = JSON.parse(at("/fr/hors-ligne/tout.json", root));
  const [, weight] = list.files.find(([path]) => `/${path}` === src);
  assert.ok(weight > SECONDS * 8000);
  await press(device, "keep", "kept");
  assert.ok((await kept("passerelle / kept fr")).includes(src));
  stop();
  await go(SHEET);
  const { length, at: moment } = await heard(page, 25);
  assert.equal(length, SECONDS);
  assert.ok(moment > 25 && moment < 28, `${moment}`);
  const coming = page.waitForEvent("download");
  await page.click(".actions a[href$='.ics']");
  assert.equal(readFileSync(await (await coming).path(), "utf8"), at("/fr/evenements/forum.ics", root), "and the calendar of a sheet never visited after");
});

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

test("a recording that is kept is given in the parts that players ask for", async (t) => {
  const root = portal(t);
  const device = await reader(t, { root });
  const { page, go, stop } = device;
  await device.visit(SHEET);
  await press(device, "keep", "kept");
  stop();
  await go(SHEET);
  const src = await page.getAttribute("audio", "src");
  const whole = readFileSync(join(root, src));
  const size = whole.length;
  const part = (range) =>
    page.evaluate(async ([src, range]) => {
      const answer = await fetch(src, range ? { headers: { range } } : {});
      const { status, headers } = answer;
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      return { status, range: headers.get("content-range"), length: headers.get("content-length"), kind: headers.get("content-type"), hash };
    }, [src, range]);
  for (const [range, first, last] of [["bytes=0-", 0, size - 1], ["bytes=10-19", 10, 19], ["bytes=44-", 44, size - 1], ["bytes=-5", size - 5, size - 1], [`bytes=7-${size * 2}`, 7, size - 1], [`bytes=-${size * 2}`, 0, size - 1]]) {
    const { hash, ...head } = await part(range);
    assert.deepEqual(head, { status: 206, range: `bytes ${first}-${last}/${size}`, length: String(last - first + 1), kind: "audio/wav" }, range);
    assert.equal(hash, sha256(whole.subarray(first, last + 1)), range);
  }
  for (const range of [`bytes=${size}-`, "bytes=-0"]) {
    const { status, range: told, hash } = await part(range);
    assert.deepEqual([status, told, hash], [416, `bytes */${size}`, sha256("")], range);
  }
  for (const range of [undefined, "bytes=5-3", "bytes=-", "bytes=0-1,4-5", "items=0-1"]) {
    const { status, hash } = await part(range);
    assert.deepEqual([status, hash], [200, sha256(whole)], `${range}`);
  }
});

test("a recording published after its language was kept waits for the reader to ask for it", async (t) => {
  const root = portal(t);
  const device = await reader(t, { root });
  const { page, over, asked, text, go, kept } = device;
  const src = `/${JSON.parse(at("/fr/hors-ligne/tout.json", root)).files.find(([path]) => path.endsWith(".wav"))[0]}`;
  const list = JSON.parse(at("/fr/hors-ligne/tout.json", root));
  const silent = { ...list, files: list.files.filter(([path]) => `/${path}` !== src) };
  over.set("/fr/hors-ligne/tout.json", JSON.stringify(silent));
  await device.visit(SHEET);
  await press(device, "keep", "kept");
  // A day goes by: the list that is kept was read two days ago.
  over.delete("/fr/hors-ligne/tout.json");
  await page.evaluate(async (path) => {
    const cache = await caches.open("passerelle / kept fr");
    const copy = await cache.match(path);
    const headers = new Headers(copy.headers);
    headers.set("x-passerelle-kept", String(Date.now() - 2 * 86_400_000));
    await cache.put(path, new Response(await copy.text(), { headers }));
  }, "/fr/hors-ligne/tout.json");
  await go("/fr/services/");
  await until(page, async ([path, src]) => {
    const copy = await (await caches.open("passerelle / kept fr")).match(path);
    return (await copy.text()).includes(src);
  }, ["/fr/hors-ligne/tout.json", src.slice(1)]);
  assert.ok(!asked.includes(src));
  await go("/fr/hors-ligne/");
  await page.waitForSelector(".keeping[data-state=stale]");
  assert.match(await text(".keeping-size"), /^Copie du .* Reste à télécharger : \d+ Ko\.$/m);
  await page.click("[data-do=update]");
  await page.waitForSelector(".keeping[data-state=kept]");
  assert.ok((await kept("passerelle / kept fr")).includes(src) && !(await kept(VISITS)).includes(src));
  await until(page, isHeld, src);
});
