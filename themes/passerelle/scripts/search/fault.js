// What went wrong while reading the index: a kind that the interface can put into words.

/** The index could not be read. */
export class Fault extends Error {
  /**
   * @param {"network" | "stale" | "broken"} kind
   *   network: the site did not answer; stale: what the reader holds is of another publication;
   *   broken: the site answered something that is not an index.
   */
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Refuses data that contradicts itself.
 * @param {boolean} sound
 */
export const expectSound = (sound) => {
  if (!sound) throw new Fault("broken");
};
