// How shards come: fetched once, unpacked, read, and kept; tried again once when that fails.

import { Fault } from "./fault.js";

/**
 * @typedef {(address: string, init: RequestInit) => Promise<Response>} Fetch
 * @typedef {(bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>} Inflate
 * @typedef {ReturnType<typeof openStore>} Store
 * @typedef {{ fetch: Fetch, inflate?: Inflate }} Doors How bytes come in. `inflate` serves browsers that cannot unpack gzip.
 */

/** @param {Uint8Array} bytes @param {Inflate} [inflate] */
const unpack = async (bytes, inflate) => {
  // Some hosts unpack on their own.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (inflate && typeof DecompressionStream === "undefined") return inflate(bytes);
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/**
 * Reads one file, twice if need be.
 * @template T
 * @param {string} address
 * @param {Doors} doors
 * @param {(bytes: Uint8Array) => T} decode
 * @param {RequestCache[]} [caches] What each try does with the browser's cache.
 * @returns {Promise<T>}
 */
export const read = async (address, { fetch, inflate }, decode, [cache, ...others] = ["default", "reload"]) => {
  /** @type {"network" | "broken"} */
  let kind = "network";
  try {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new Fault(response.status < 500 ? "broken" : kind);
    const bytes = new Uint8Array(await response.arrayBuffer());
    kind = "broken";
    return decode(await unpack(bytes, inflate));
  } catch (error) {
    if (others.length > 0) return read(address, { fetch, inflate }, decode, others);
    throw error instanceof Fault ? error : new Fault(kind);
  }
};

/**
 * The shards of one publication of the index.
 * @param {string} root Where shards stand, with its last slash.
 * @param {Record<string, string>} groups For each kind of shard, ten hexadecimal digits for each thirty-two shards.
 * @param {Doors} doors
 */
export const openStore = (root, groups, doors) => {
  /** @type {Map<string, Promise<any>>} */
  const shards = new Map();
  /** What has come. @type {Map<string, any>} */
  const values = new Map();

  /** @param {string} kind @param {number} number */
  const address = (kind, number) => {
    const group = (groups[kind] || "").substr((number >> 5) * 10, 10);
    return `${root}${group}/${(number & 31).toString(16)}.bin`;
  };

  return {
    /**
     * A shard, read with `decode`; those in flight are waited for, those that failed are asked for again.
     * @template T
     * @param {string} kind
     * @param {number} number
     * @param {(bytes: Uint8Array) => T} decode
     * @returns {Promise<T>}
     */
    shard(kind, number, decode) {
      const key = kind + number;
      const coming = shards.get(key) || read(address(kind, number), doors, decode);
      if (!shards.has(key)) coming.then((value) => values.set(key, value), () => shards.delete(key));
      shards.set(key, coming);
      return coming;
    },

    /**
     * A shard that is here already.
     * @param {string} kind
     * @param {number} number
     */
    held: (kind, number) => values.get(kind + number),
  };
};
