// A small index made from a few documents, in the format of the published shards, and a site that serves it:
// whole, cut, altered or gone, as a test wants it.
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { fold, words } from "../../themes/passerelle/scripts/search/text.js";

const utf8 = new TextEncoder();
const FIELDS = ["title", "names", "keywords", "body"];

/** A stemmer for tests: the plural goes. */
export const stemOf = (form) => form.replace(/s$/, "");

const byCodePoint = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const varint = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...varint(number >>> 7)]);
const zigzag = (number) => ((number << 1) ^ (number >> 31)) >>> 0;
const column = (numbers) => Uint8Array.from(numbers.flatMap((number) => varint(number)));
const lines = (texts) => utf8.encode(texts.map((text) => `${text}\n`).join(""));
const columns = (...parts) => Buffer.concat([column(parts.map((part) => part.length)), ...parts]);
const bitLength = (number) => 32 - Math.clz32(number);
const chunks = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, i * size + size));

/** The norm of a length: the last one that is not greater. */
export const LENGTHS = Array.from({ length: 256 }, (_, id) =>
  id < 40 ? id : id < 48 ? 40 + (id - 40) * 2 : (8 + (id & 7)) * 2 ** ((id >> 3) - 4) + 24);
const normOf = (length) => LENGTHS.findLastIndex((each) => each <= length);

const differences = (numbers) => numbers.map((number, i) => zigzag(number - (i ? numbers[i - 1] : 0)));

/** Separators of neighbours that share nothing. */
const separators = (shards, nameOf) => shards.map((shard, i) => `0${i ? nameOf(shard[0]) : ""}`).join("\n");

const vocabularyShard = (entries) => {
  let before = "";
  const shared = entries.map(({ form }) => {
    let length = 0;
    while (length < 255 && length < before.length && before[length] === form[length]) length++;
    if (/[\ud800-\udbff]/.test(form[length - 1] ?? "")) length--;
    before = form;
    return length;
  });
  return columns(
    Uint8Array.from(shared),
    lines(entries.map(({ form }, i) => form.slice(shared[i]))),
    Uint8Array.from(entries, ({ stems }) => stems.length),
    column(differences(entries.flatMap(({ stems }) => stems.map(({ id }) => id)))),
    column(differences(entries.flatMap(({ stems }) => stems.map(({ home }) => home)))),
    Uint8Array.from(entries.flatMap(({ stems }) => stems.map(({ df }) => bitLength(df)))),
  );
};

const postingShard = (first, stems) => {
  const lists = stems.flat();
  const gaps = (list) => list.map(({ document }, i) => document - (i ? list[i - 1].document : -1) - 1);
  return columns(
    column([first, ...lists.map((list) => list.length)]),
    column(lists.flatMap(gaps)),
    column(lists.flat().map(({ tf }) => tf)),
    Uint8Array.from(lists.flat(), ({ norm }) => norm),
  );
};

const facetShard = (names, values) => {
  const sets = [...new Set(values.map((value) => JSON.stringify(value)))];
  const codes = names.map(([code]) => code);
  return columns(
    lines(names.map((name) => name.join("\t"))),
    column(sets.flatMap((set) => [JSON.parse(set).length, ...JSON.parse(set).map((code) => codes.indexOf(code))])),
    column(values.map((value) => sets.indexOf(JSON.stringify(value)))),
  );
};

/**
 * Counts the words of documents: form → stem, stem → lists of the four fields.
 */
export const count = (documents, lang) => {
  const tokens = FIELDS.map(() => 0);
  const forms = new Map();
  const stems = new Map();
  documents.forEach((source, document) => {
    FIELDS.forEach((field, f) => {
      const found = words(source[field] ?? "", lang);
      tokens[f] += found.length;
      for (const form of found) {
        const stem = fold(stemOf(form), lang);
        forms.set(form, (forms.get(form) ?? new Set()).add(document));
        if (!stems.has(stem)) stems.set(stem, FIELDS.map(() => []));
        const list = stems.get(stem)[f];
        if (list.at(-1)?.document !== document) list.push({ document, tf: 0, norm: normOf(found.length) });
        list.at(-1).tf++;
      }
    });
  });
  return { tokens, forms, stems };
};

/**
 * The files of an index: address → bytes (the manifest is text).
 */
export const publish = (documents, { lang = "fr", facets = {}, past = documents.length, langs = [], formsPerShard = 8, stemsPerShard = 6, heavy = [] } = {}) => {
  const { tokens, forms, stems } = count(documents, lang);
  const stemNames = [...stems.keys()].sort(byCodePoint);
  const ids = new Map(stemNames.map((name, id) => [name, id]));
  const formNames = [...forms.keys()].sort(byCodePoint);
  const entries = formNames.map((form) => {
    const id = ids.get(fold(stemOf(form), lang));
    return { form, stems: [{ id, home: Math.floor(id / stemsPerShard), df: forms.get(form).size }] };
  });
  const formShards = chunks(entries, formsPerShard);
  const stemShards = chunks(stemNames, stemsPerShard);
  const shards = {
    v: formShards.map(vocabularyShard),
    p: stemShards.map((names, i) => postingShard(i * stemsPerShard, names.map((name) => stems.get(name)))),
    d: chunks(documents, 8).map((shard) =>
      lines(["title", "path", "meta", "summary", "until", "mask"].flatMap((key) => shard.map((each) => each[key] ?? (key === "mask" ? "0" : ""))))),
    f: Object.entries(facets).map(([facet, names]) => facetShard(names, documents.map((each) => [each[facet] ?? []].flat()))),
  };
  const files = new Map();
  const groups = {};
  for (const [kind, all] of Object.entries(shards)) {
    groups[kind] = chunks(all, 32).map((group) => {
      const name = createHash("sha256").update(kind).update(Buffer.concat(group)).digest("hex").slice(0, 10);
      group.forEach((bytes, i) => files.set(`/_s/${name}/${i.toString(16)}.bin`, gzipSync(bytes)));
      return name;
    }).join("");
  }
  const manifest = {
    v: 2, an: `${lang}/1`, n: documents.length, past, tokens, boosts: [5, 4, 2, 1],
    forms: separators(formShards, ({ form }) => form),
    stems: separators(stemShards, (name) => name),
    heavy, groups, facets: Object.keys(facets), langs,
  };
  files.set("/index.json", JSON.stringify(manifest));
  return { files, manifest };
};

/**
 * A site that serves these files. `alter` may answer in its place: a Response, or an Error to throw.
 */
export const site = (files, alter = () => undefined) => {
  const asked = [];
  const fetch = async (address, init) => {
    asked.push(address);
    const altered = await alter(address, init, files.get(address), asked.length);
    if (altered instanceof Error) throw altered;
    if (altered) return altered;
    return files.has(address) ? new Response(files.get(address)) : new Response("", { status: 404 });
  };
  return { fetch, asked, manifest: "/index.json", shards: "/_s/" };
};
