// What the engine does when shards come cut, altered, late or not at all: it tries again, then says what is wrong.
import { test } from "node:test";
import assert from "node:assert/strict";
import { gunzipSync, gzipSync } from "node:zlib";
import { openIndex } from "../../themes/passerelle/scripts/search/index.js";
import { publish, site } from "./search-fixture.mjs";

const documents = ["une maison", "des cours de danse", "une école de danse"].map((title, i) => ({ title, body: title, path: `p-${i}/`, theme: ["a"] }));
const made = publish(documents, { facets: { theme: [["a", "A"]] } });
const isShard = (address) => address.endsWith(".bin");
const whole = (bytes) => new Response(bytes);

test("shards that the host has unpacked are read as they are", async () => {
  const index = await openIndex(site(made.files, (address, _, bytes) => (isShard(address) ? whole(gunzipSync(bytes)) : undefined)));
  assert.equal((await index.search("danse")).total, 2);
});

test("without DecompressionStream, the given inflate unpacks", async () => {
  const native = globalThis.DecompressionStream;
  try {
    delete globalThis.DecompressionStream;
    const index = await openIndex({ ...site(made.files), inflate: async (bytes) => gunzipSync(bytes) });
    assert.equal((await index.search("danse")).total, 2);
  } finally {
    globalThis.DecompressionStream = native;
  }
});

/** What a shard may become on its way, and what is said of it. */
const accidents = {
  "cut in two": ["broken", (bytes) => whole(bytes.subarray(0, bytes.length >> 1))],
  "empty": ["broken", () => whole("")],
  "a page of HTML": ["broken", () => whole("<!doctype html><title>404</title>")],
  "one byte short inside": ["broken", (bytes) => whole(gzipSync(gunzipSync(bytes).subarray(0, -1)))],
  "one byte long inside": ["broken", (bytes) => whole(gzipSync(Buffer.concat([gunzipSync(bytes), Buffer.of(1)])))],
  "all ones": ["broken", (bytes) => whole(gzipSync(gunzipSync(bytes).fill(255)))],
  "gone": ["broken", () => new Response("", { status: 404 })],
  "refused by a tired server": ["network", () => new Response("", { status: 503 })],
  "out of reach": ["network", () => new TypeError("Failed to fetch")],
};

for (const [name, [kind, accident]] of Object.entries(accidents)) {
  test(`a shard ${name} is asked for again, then the fault is ${kind}`, async () => {
    const caches = [];
    const served = site(made.files, (address, { cache }, bytes) => {
      caches.push([isShard(address), cache]);
      return isShard(address) ? accident(bytes) : undefined;
    });
    const index = await openIndex(served);
    await assert.rejects(index.search("danse"), { name: "Error", kind });
    assert.deepEqual(served.asked.filter((address) => !isShard(address)), ["/index.json", "/index.json"]);
    assert.deepEqual(new Set(caches.filter(([shard]) => shard).map(([, cache]) => cache)), new Set(["default", "reload"]));
    await assert.rejects(index.document(0), { kind });
    await assert.rejects(index.facet("theme"), { kind });
  });

  test(`a shard ${name} once only is not noticed`, async () => {
    const seen = new Set();
    const index = await openIndex(site(made.files, (address, _, bytes) => {
      if (!isShard(address) || seen.has(address)) return undefined;
      seen.add(address);
      return accident(bytes);
    }));
    assert.equal((await index.search("danse", { filters: { theme: ["a"] } })).total, 2);
    assert.equal((await index.document(0)).title, "une maison");
  });
}

test("a failure is not remembered", async () => {
  let isDown = true;
  const index = await openIndex(site(made.files, (address) => (isDown && isShard(address) ? new TypeError("Failed to fetch") : undefined)));
  await assert.rejects(index.search("danse"), { kind: "network" });
  isDown = false;
  assert.equal((await index.search("danse")).total, 2);
});

test("when the site was published meanwhile, the new index answers, and old numbers are refused", async () => {
  const next = publish([{ title: "un cours de danse", path: "new/" }, ...documents]);
  let files = made.files;
  const served = site(made.files, (address) => (files.has(address) ? whole(files.get(address)) : new Response("", { status: 404 })));
  const index = await openIndex(served);
  const before = await index.search("maison");
  files = next.files;
  await assert.rejects(index.document(before.documents[0], before), { kind: "stale" });
  const after = await index.search("danse");
  assert.equal(after.total, 3);
  assert.equal((await index.document(after.documents.find((d) => d === 0), after)).path, "new/");
  await assert.rejects(index.document(before.documents[0], before), { kind: "stale" });
});

test("a manifest of another format asks for the page to be read again", async () => {
  for (const change of [{ v: 1 }, { v: 3 }, { an: "fr/2" }]) {
    const manifest = JSON.stringify({ ...made.manifest, ...change });
    await assert.rejects(openIndex(site(new Map([["/index.json", manifest]]))), { kind: "stale" });
  }
});

test("a manifest that cannot be read is a fault", async () => {
  for (const manifest of ["", "{", "null", "[]", '{"v":2,"an":"fr/1"}', "<!doctype html>"]) {
    await assert.rejects(openIndex(site(new Map([["/index.json", manifest]]))), { name: "Error" }, manifest);
  }
  await assert.rejects(openIndex(site(new Map())), { kind: "broken" });
  await assert.rejects(openIndex(site(new Map(), () => new TypeError("Failed to fetch"))), { kind: "network" });
});

test("bytes changed at random never do worse than a fault", async () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 300; round++) {
    const index = await openIndex(site(made.files, (address, _, bytes) => {
      // A number changed in a shard may lead to one that does not exist.
      if (!isShard(address) || !bytes) return undefined;
      const altered = gunzipSync(bytes);
      if (random(2)) altered[random(altered.length)] = random(256);
      return whole(gzipSync(altered));
    }));
    for (const task of [() => index.search("danse cour", { typing: true, filters: { theme: ["a"] }, counted: ["theme"] }), () => index.document(1)]) {
      await task().catch((fault) => assert.equal(fault.kind, "broken", fault.stack));
    }
  }
});
