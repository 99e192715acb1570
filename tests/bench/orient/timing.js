// What a key costs on the form: one answer, and the eligibility of every sheet. Runs in node and in a page.

/** Milliseconds: to open the data, for the first profile, for half of them, for 19 of 20, for the slowest. */
export const time = (openOrientation, json, table, profiles) => {
  const start = performance.now();
  const desk = openOrientation(JSON.parse(json), table);
  const opening = performance.now() - start;
  let lines = 0;
  const times = profiles.map((profile) => {
    const before = performance.now();
    desk.answer(profile);
    for (const target of desk.targets) lines += desk.eligibility(target, profile).length;
    return performance.now() - before;
  });
  const first = times[0];
  times.sort((a, b) => a - b);
  const [median, most, worst] = [0.5, 0.95, 1].map((share) => times[Math.ceil(share * times.length) - 1]);
  return { opening, first, median, most, worst, lines };
};
