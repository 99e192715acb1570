// One filter: its values, with how many answers each would leave. Those that would leave none are put away.

/** The filter of which one value is chosen: the reader has one level of French. */
const SINGLE = "francais";

/** Filters whose values have an order of their own: levels, months. The others begin with the most frequent. */
const ORDERED = ["francais", "mois", "type"];

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {(Node | string)[]} children
 */
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** What a summary shows of its state, as elsewhere on the page. */
const chevron = () => /** @type {Element} */ (document.querySelector(".search-panel > summary > .icon:last-child")).cloneNode(true);

/**
 * @param {string} name
 * @param {{ codes: string[], labels: string[] }} values
 * @param {object} how
 * @param {string} how.title
 * @param {boolean} how.isPlain A yes or no: shown without a title.
 * @param {boolean} how.isOpen
 * @param {ReturnType<typeof import("./words.js").speaker>} how.say
 * @param {(codes: string[]) => void} how.choose
 */
export const openFacet = (name, { codes, labels }, { title, isPlain, isOpen, say, choose }) => {
  const labelOf = (/** @type {string} */ code) => (isPlain ? title : labels[codes.indexOf(code)] || code);
  const type = name === SINGLE ? "radio" : "checkbox";

  /** @param {string} code @param {string} label */
  const row = (code, label) => {
    const input = make("input", { type, name, value: code });
    const count = make("span", { className: "count" });
    return { code, input, count, element: make("label", { className: "choice" }, input, make("span", { textContent: label }), count) };
  };
  const rows = codes.map((code) => row(code, labelOf(code)));
  const any = type === "radio" ? [row("", say("any"))] : [];
  const legend = make("legend", { className: "unseen", textContent: title });
  const fieldset = make("fieldset", {}, ...(isPlain ? [] : [legend]), ...any.map(({ element }) => element), ...rows.map(({ element }) => element));
  const badge = make("b", { className: "chosen", hidden: true });
  const element = isPlain
    ? make("div", { className: "facet facet-plain" }, fieldset)
    : make("details", { className: "facet", open: isOpen }, make("summary", {}, title, badge, chevron()), fieldset);

  fieldset.addEventListener("change", () =>
    choose(rows.filter(({ input }) => input.checked).map(({ code }) => code)));

  let isSorted = ORDERED.includes(name);
  return {
    name,
    codes,
    element,
    labelOf,
    /**
     * @param {string[]} chosen
     * @param {Record<string, number>} [counts] How many answers each value would leave; absent while the panel is closed.
     */
    show(chosen, counts) {
      if (counts && !isSorted) {
        isSorted = true;
        rows.sort((a, b) => counts[b.code] - counts[a.code]);
        fieldset.append(...rows.map(({ element }) => element));
      }
      for (const { code, input, count, element } of rows) {
        input.checked = chosen.includes(code);
        count.textContent = counts ? String(counts[code] || 0) : "";
        element.hidden = count.textContent === "0" && !input.checked;
      }
      for (const { input } of any) input.checked = chosen.length === 0;
      badge.hidden = chosen.length === 0;
      badge.textContent = String(chosen.length);
      element.hidden = rows.every(({ element }) => element.hidden);
    },
  };
};
