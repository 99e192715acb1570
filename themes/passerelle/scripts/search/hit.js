// One answer: its title, what it is, what was found in it marked, what has passed said.

/** The pictogram of what an answer is, by the first word of its address. */
/** @type {Record<string, string>} */
const ICONS = { services: "service", evenements: "event", parcours: "pathway", dispositifs: "programme", signataires: "signatory" };

/**
 * @typedef {import("./documents.js").Shown} Shown
 * @typedef {import("./words.js").Settings} Settings
 * @typedef {ReturnType<typeof import("./words.js").speaker>} Say
 * @typedef {import("./asking.js").Told} Told
 */

/** @param {string} tag @param {string} text */
const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

/**
 * Writes a text, what was found in it marked.
 * @param {Element} element
 * @param {string} text
 * @param {Told} told
 */
export const write = (element, text, { index, answer }) =>
  element.append(...index.highlight(text, answer).map((part) => (part.hit ? make("mark", part.text) : part.text)));

/**
 * One answer, from the model that the page holds.
 * @param {Shown} shown
 * @param {string[]} lacking The words that it does not have.
 * @param {boolean} isPast
 * @param {Told} told
 * @param {Settings} settings
 * @param {Say} say
 */
export const hit = ({ title, path, meta, summary, status, langs }, lacking, isPast, told, settings, say) => {
  const model = /** @type {HTMLTemplateElement} */ (document.getElementById("hit"));
  const line = /** @type {any} */ (model.content.cloneNode(true)).firstElementChild;
  const [link, flags, about, text, icon] = line.children;
  const [named, place] = about.children;
  const kind = path.split("/")[0];
  const isOwn = !told.isFrench || langs.includes(settings.lang);
  link.href = (isOwn ? settings.home : /** @type {any} */ (settings.french).home) + path;
  named.textContent = settings.kinds[kind] || settings.kinds.page;
  write(link, title, told);
  write(place, meta, told);
  write(text, summary, told);
  icon.firstElementChild.setAttribute("href", `#${ICONS[kind] || "document"}`);
  if (status) flags.append(Object.assign(make("b", settings.statuses[status] || status), { className: "is-changed" }));
  if (isPast) {
    line.classList.add("is-past");
    flags.append(make("b", say("past")));
  }
  if (lacking.length > 0) flags.append(make("b", say("without", { "words": lacking.join(" · ") })));
  if (told.isFrench) {
    flags.append(make("b", say(isOwn ? "own-page" : "french-page")));
    Object.assign(line, { lang: "fr", dir: "ltr" });
    for (const element of [flags, named]) Object.assign(element, { lang: settings.lang, dir: document.documentElement.dir });
  }
  return line;
};
