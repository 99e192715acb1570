// How good a list of answers is, and how sure one is of a difference.

const TOP = 10;
const USEFUL = 2;

const gain = (grades) => grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/**
 * @param {string[]} paths  the answers, the best first
 * @param {Object<string, number>} grades  path → 1 to 3
 * @returns {{ndcg: number, reciprocal: number, empty: boolean}}
 */
export function judge(paths, grades) {
  const got = paths.slice(0, TOP).map((path) => grades[path] ?? 0);
  const ideal = Object.values(grades).sort((a, b) => b - a).slice(0, TOP);
  const first = got.findIndex((grade) => grade >= USEFUL);
  return { ndcg: gain(got) / gain(ideal), reciprocal: first < 0 ? 0 : 1 / (first + 1), empty: paths.length === 0 };
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means over judged queries. */
export function summary(judged) {
  return {
    ndcg: mean(judged.map(({ ndcg }) => ndcg)),
    mrr: mean(judged.map(({ reciprocal }) => reciprocal)),
    zero: mean(judged.map(({ empty }) => (empty ? 1 : 0))),
  };
}

/** The 95 % interval of the mean of paired differences, by drawing the pairs again 10,000 times. */
export function interval(differences, next) {
  const means = Array.from({ length: 10_000 }, () =>
    mean(differences.map(() => differences[Math.floor(next() * differences.length)]))).sort((a, b) => a - b);
  return [means[250], means[9750]];
}
