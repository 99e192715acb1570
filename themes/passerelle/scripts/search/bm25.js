// What a word is worth in a document: BM25 in 32-bit floats, step by step as tantivy computes it.
// Every operation is rounded on its own: the order of operations is part of the contract.

const R = Math.fround;
const K1 = R(1.2);
const B = R(0.75);

/** The lengths of fields that the 256 norms stand for (tantivy's and Lucene's table). */
const LENGTHS = Array.from({ length: 256 }, (_, id) =>
  id < 40 ? id : (8 + (id & 7)) * 2 ** ((id >> 3) - 4) + 24);

/**
 * For each field, what each norm adds to the divisor.
 * @param {number} documents How many documents the index has.
 * @param {number[]} tokens How many words each field has in all.
 * @returns {Float32Array[]}
 */
export const normsOf = (documents, tokens) =>
  tokens.map((total) => {
    const average = R(R(total) / R(documents));
    return Float32Array.from(LENGTHS, (length) => K1 * R(R(1 - B) + R(R(B * R(length)) / average)));
  });

/** How much of a word's weight its frequency earns. @param {number} frequency @param {number} norm */
export const saturation = (frequency, norm) => R(frequency / R(frequency + norm));

/**
 * The weight of a word in a field.
 * @param {number} documents How many documents the index has.
 * @param {number} having How many of them have the word in this field.
 * @param {number} weight What the word is worth in the query.
 * @param {number} boost What the field is worth.
 */
export const weightOf = (documents, having, weight, boost) => {
  const rarity = R(Math.log(R(1 + R(R(R(documents - having) + 0.5) / R(R(having) + 0.5)))));
  return R(R(rarity * R(1 + K1)) * R(R(weight) * R(boost)));
};
