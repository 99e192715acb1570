// Medians, percentiles, and tables in Markdown.

export function percentile(values, share) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => percentile(values, 0.5);

/** Median, 95th percentile and maximum of what `of` reads in each row. */
export function spread(rows, of) {
  const values = rows.map(of);
  return { median: median(values), p95: percentile(values, 0.95), max: Math.max(...values) };
}

/** @param {string[]} heads @param {string[][]} rows */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
