// The voices that the device itself has: with the others, the text of the page would be sent to someone.

/** How long a browser may take to tell its voices, in milliseconds. */
const PATIENCE = 1500;

/** @param {string} tag `fr_FR`, `fr-simple` */
const base = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** @param {string} lang @returns {SpeechSynthesisVoice | undefined} The device's own voice for a language. */
export const voiceOf = (lang) => {
  const own = speechSynthesis.getVoices().filter((voice) => voice.localService === true && base(voice.lang) === base(lang));
  return own.find((voice) => voice.default) || own[0];
};

/** Waits until there is a voice for a language, or until there will be none. @param {string} lang */
export const awaited = (lang) =>
  new Promise((/** @type {(voice: SpeechSynthesisVoice | undefined) => void} */ done) => {
    if (!("speechSynthesis" in window)) return done(undefined);
    const look = () => voiceOf(lang) && done(voiceOf(lang));
    speechSynthesis.addEventListener("voiceschanged", look);
    look();
    // Browsers that have told all their voices do not tell again.
    setTimeout(() => done(voiceOf(lang)), PATIENCE);
  });
