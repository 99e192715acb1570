// How near to home a thing is: in the commune, in its intercommunality, at a distance, or farther.

/**
 * @typedef {import("../orient/engine.js").Target} Target
 * @typedef {ReturnType<typeof import("../orient/communes.js").openCommunes>} Communes
 */

export const NEAR = { here: 0, around: 1, remote: 2, far: 3 };

/**
 * One of `NEAR`; everything is near to whoever does not say where they live.
 * @param {Communes} communes @param {unknown} insee The person's commune.
 * @returns {(target: Target) => number}
 */
export const openNearness = (communes, insee) => {
  const home = communes.of(String(insee));
  return ({ at = [], remote }) => {
    if (!home || at.includes(home.insee)) return NEAR.here;
    const isAround = at.some((other) => home.epci && communes.of(other)?.epci === home.epci);
    return isAround ? NEAR.around : remote ? NEAR.remote : NEAR.far;
  };
};

/**
 * Where a thing is that has several places: the commune that is nearest to home, when it is near.
 * @param {Communes} communes @param {unknown} insee @param {Target} target
 */
export const nearestName = (communes, insee, { at = [] }) => {
  const home = communes.of(String(insee));
  const there = at.map((other) => communes.of(other)).filter((other) => other && home && (other === home || other.epci === home.epci));
  return (there.find((other) => other === home) || there[0])?.name;
};
