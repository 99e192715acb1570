// Bytes in words: « 3,4 Mo ».

/** @param {number} bytes @param {string} lang @param {Record<string, string>} words */
export const sizeIn = (bytes, lang, words) => {
  const [amount, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), "offline.kilo"] : [Math.ceil(bytes / 1e5) / 10, "offline.mega"];
  return words[unit].replace("{n}", amount.toLocaleString(`${lang}-u-nu-latn`));
};
