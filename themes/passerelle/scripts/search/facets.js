// What answers can be sorted out by: the values of each facet, which documents have them, how many would stay.
// One of the values chosen in a facet is enough; all the facets must agree.

/**
 * @typedef {typeof import("./bytes.js") & Pick<typeof import("./fault.js"), "expectSound">} Tools What reads shards: the engine has it already.
 *
 * @typedef {object} Column One facet, over all the documents.
 * @property {string[]} codes
 * @property {string[]} labels
 * @property {number[][]} sets The distinct sets of values, as places in `codes`.
 * @property {Uint32Array} ids The set of each document.
 */

/** The facet whose values are levels: who has one has those below. */
const LEVELS = "francais";

/** @param {Uint8Array} bytes @param {number} size How many documents the index has. @param {Tools} tools @returns {Column} */
const decode = (bytes, size, { columns, lines, varints, expectSound }) => {
  const [named, grouped, chosen] = columns(bytes, 3);
  const names = lines(named).map((line) => line.split("\t"));
  const ids = varints(chosen, size);
  const values = varints(grouped);
  const sets = [];
  for (let at = 0; at < values.length; at += values[at] + 1) {
    const set = Array.from(values.subarray(at + 1, at + 1 + values[at]));
    expectSound(set.length === values[at] && set.every((value) => value < names.length));
    sets.push(set);
  }
  expectSound(ids.every((id) => id < sets.length));
  return { codes: names.map(([code]) => code), labels: names.map(([code, label = code]) => label), sets, ids };
};

/** The choices that a set of values satisfies. @param {string} name @param {Column} column @param {number[]} set */
const satisfied = (name, { codes }, set) => {
  if (name !== LEVELS) return set;
  const asked = set.length > 0 ? Math.min(...set) : 0;
  return codes.map((_, level) => level).filter((level) => level >= asked);
};

/** For each set of values, its first day; nothing is after every day. @param {Column} column */
const daysOf = ({ codes, sets }) => sets.map((set) => set.map((value) => codes[value]).sort()[0] || "\uffff");

/**
 * @param {import("./store.js").Store} store
 * @param {number} size How many documents the index has.
 * @param {string[]} names The facets, in the order of their shards.
 * @param {Tools} tools
 */
export const openFacets = (store, size, names, tools) => {
  /** One facet; without any value when the index does not have it. @param {string} name @returns {Promise<Column>} */
  const facet = async (name) =>
    names.includes(name)
      ? store.shard("f", names.indexOf(name), (bytes) => decode(bytes, size, tools))
      : { codes: [], labels: [], sets: [], ids: new Uint32Array(0) };

  /**
   * What keeps the documents that pass every filter, in the order wanted, and counts, for each value of each facet
   * asked for, how many documents there would be if it alone were chosen in its facet.
   * @param {[string, string[]][]} filters
   * @param {string[]} counted
   * @param {string} [order]
   */
  const sifter = async (filters, counted, order) => {
    const tests = (await Promise.all(filters.map(async ([name, chosen]) => {
      const column = await facet(name);
      // What no document has was chosen elsewhere, or long ago: it is no choice here.
      if (!chosen.some((code) => column.codes.includes(code))) return [];
      const passes = column.sets.map((set) => satisfied(name, column, set).some((value) => chosen.includes(column.codes[value])));
      return [{ name, ids: column.ids, passes }];
    }))).flat();
    const tallies = await Promise.all(counted.map(async (name) => ({ name, column: await facet(name) })));
    const dates = order === "date" ? await facet(order) : undefined;

    /** @param {number[]} documents */
    return (documents) => {
      const totals = tallies.map(({ column }) => new Uint32Array(column.sets.length));
      const kept = documents.filter((document) => {
        const refusing = tests.filter(({ ids, passes }) => !passes[ids[document]]);
        if (refusing.length > 1) return false;
        tallies.forEach(({ name, column }, i) => {
          if (refusing.length === 0 || refusing[0].name === name) totals[i][column.ids[document]]++;
        });
        return refusing.length === 0;
      });
      if (dates) {
        const days = daysOf(dates);
        const dayOf = (/** @type {number} */ document) => days[dates.ids[document]] || "\uffff";
        kept.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
      }
      /** @type {Record<string, Record<string, number>>} */
      const counts = Object.create(null);
      tallies.forEach(({ name, column }, i) => {
        const { codes, sets } = column;
        const numbers = new Uint32Array(codes.length);
        sets.forEach((set, id) => satisfied(name, column, set).forEach((value) => { numbers[value] += totals[i][id]; }));
        counts[name] = Object.create(null);
        codes.forEach((code, value) => { counts[name][code] = numbers[value]; });
      });
      return { documents: kept, counts };
    };
  };

  return { facet, sifter };
};
