// A line under the box: where it leads, what it is called, what it is.

/** @typedef {import("./words.js").Settings} Settings */

/** A line that leads somewhere. @param {string} address @param {(Node | string)[]} words */
export const row = (address, ...words) => {
  const line = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("span");
  link.href = address;
  text.append(...words);
  link.append(text);
  line.append(link);
  return line;
};

/**
 * An answer. What is in French says so, and is read as such.
 * @param {{ one: import("./asking.js").Told, number: number, shown: import("./documents.js").Shown }} answer
 * @param {{ settings: Settings, say: ReturnType<typeof import("./words.js").speaker>, write: typeof import("./hit.js").write }} how
 */
export const answerRow = ({ one, number, shown: { title, path, meta, until, status, langs } }, { settings, say, write }) => {
  const lacking = one.answer.lacks(number);
  const [name, about] = [document.createElement("span"), document.createElement("small")];
  const isOwn = !one.isFrench || langs.includes(settings.lang);
  const home = isOwn ? settings.home : /** @type {any} */ (settings.french).home;
  write(name, title, one);
  if (one.isFrench) Object.assign(name, { lang: "fr", dir: "ltr" });
  about.className = "detail";
  about.textContent = [
    status && settings.statuses[status],
    settings.kinds[path.split("/")[0]] || settings.kinds.page,
    one.isFrench ? say(isOwn ? "own-page" : "french-page") : meta,
    Date.parse(until) < Date.now() && say("past"),
    lacking.length > 0 && say("without", { "words": lacking.join(" · ") }),
  ].filter(Boolean).join(" · ");
  return row(home + path, name, about);
};
