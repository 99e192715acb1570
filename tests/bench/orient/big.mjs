// A portal of any size to orient with, made of the rules and sheets of a published one: same shapes, other borders.

/** Numbers that look like chance and are the same each time. */
export const dice = (seed) => {
  let state = BigInt(seed) | 1n;
  return (n) => {
    state ^= (state << 13n) & 0xffffffffffffffffn;
    state ^= state >> 7n;
    state ^= (state << 17n) & 0xffffffffffffffffn;
    return Number(state % BigInt(n));
  };
};

const pick = (below, list) => list[below(list.length)];

/** Rules of conditions taken apart and put together again; services that ask what others ask. */
export const big = (data, { rules, services }) => {
  const below = dice(rules + services);
  const conditions = data.rules.map((rule) => rule.if);
  const made = Array.from({ length: rules }, (_, number) => {
    const model = pick(below, data.rules);
    const parts = Array.from({ length: 1 + below(3) }, () => pick(below, conditions));
    const whole = [{ all: parts }, { any: parts }, { all: [parts[0], { not: pick(below, conditions) }] }][below(3)];
    return { ...model, id: `r${number}`, if: whole };
  });
  const offered = data.targets.filter(({ kind }) => kind === "service");
  const asked = data.targets.map(({ asks }) => asks).filter(Boolean);
  const places = offered.map(({ asks }) => asks.zone_eligibilite);
  const more = Array.from({ length: services - offered.length }, (_, number) => {
    const model = pick(below, offered);
    const asks = { ...pick(below, asked), ...pick(below, asked), zone_eligibilite: pick(below, places) };
    return { ...model, id: `s${number}`, path: `services/service-${number}/`, asks };
  });
  return { ...data, rules: made, targets: [...data.targets, ...more] };
};

/** Profiles as an auditor fills them: from nothing known to nearly all. */
export const profiles = (data, communes, n) => {
  const below = dice(n);
  const codes = { statut: ["refugie", "vie-familiale", "autre"], cir: ["aucun", "en-cours", "termine"], sexe: ["femme", "homme"] };
  const value = (key) => {
    if (key === "age") return 14 + below(40);
    if (key === "anciennete_mois") return below(80);
    if (key === "commune") return pick(below, communes).insee;
    if (key === "besoins") return [pick(below, data.needs)];
    if (key === "nationalite") return pick(below, ["pays-tiers", "ue"]);
    const list = data.scales[key] ?? codes[key];
    return list ? pick(below, list) : below(2) === 0;
  };
  const keys = [...data.keys, ...data.sheetKeys];
  return Array.from({ length: n }, (_, number) => {
    const given = keys.filter(() => below(10) < number % 11);
    return Object.fromEntries(given.map((key) => [key, value(key)]));
  });
};
