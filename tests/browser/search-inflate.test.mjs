// Browsers without DecompressionStream unpack shards with our own inflate: as zlib does, or not at all.
import { test } from "node:test";
import assert from "node:assert/strict";
import { constants, gzipSync } from "node:zlib";
import inflate from "../../themes/passerelle/scripts/search/inflate.js";

let seed = 11;
const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
const noise = Buffer.from(Array.from({ length: 40_000 }, () => random(256)));
const text = Buffer.from(Array.from({ length: 9000 }, () => "les cours de français et la garde".split(" ")[random(7)]).join(" "));
const samples = { nothing: Buffer.alloc(0), "one byte": Buffer.of(7), zeros: Buffer.alloc(70_000), text, noise, both: Buffer.concat([text, noise, text]) };
const ways = [{ level: 0 }, { level: 1 }, { level: 9 }, { strategy: constants.Z_FIXED }, { strategy: constants.Z_HUFFMAN_ONLY }];

for (const [name, bytes] of Object.entries(samples)) {
  test(`${name}: what zlib packs is unpacked`, () => {
    for (const way of ways) assert.ok(bytes.equals(inflate(new Uint8Array(gzipSync(bytes, way)))), JSON.stringify(way));
  });
}

test("what is cut or altered is refused", () => {
  const packed = gzipSync(text);
  for (let length = 0; length < packed.length; length += 97) assert.throws(() => inflate(new Uint8Array(packed.subarray(0, length))), RangeError);
  for (let round = 0; round < 300; round++) {
    const altered = new Uint8Array(packed);
    altered[10 + random(altered.length - 10)] ^= 1 << random(8);
    assert.throws(() => inflate(altered), RangeError);
  }
});
