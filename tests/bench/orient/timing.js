// What a key costs on the form: one answer, and the eligibility of every sheet. Runs in node and in a page.

/** Milliseconds of each profile, sorted, the first ones left out while the engine warms up when told so. */
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
  return { opening, first, median: times[times.length >> 1], worst: times[times.length - 1], lines };
};
