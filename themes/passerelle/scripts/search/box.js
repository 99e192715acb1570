// The box of the header: the first answers as the reader types. Nothing is loaded before the box is used,
// and without this script it is a plain form that leads to the search page.

import { answerRow, row } from "./box-row.js";

/** How many answers are shown under the box. */
const SHOWN = 5;

/** How long a pause in typing is worth a question, in milliseconds. */
const PAUSE = 120;

/** @typedef {import("./words.js").Settings} Settings */

/** The search page says where everything is; it is the next page of who looks for more. @param {string} address */
const load = async (address) => {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  /** @type {Settings} */
  const settings = JSON.parse(/** @type {any} */ (page.getElementById("search-words")).textContent);
  const engine = /** @type {typeof import("./page.js")} */ (await import(settings.engine));
  const asking = engine.openAsking(settings);
  await asking.open(settings.index);
  return { ...engine, settings, asking, say: engine.speaker(settings) };
};

/** @param {HTMLFormElement} form */
const attach = (form) => {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const panel = document.createElement("div");
  const list = document.createElement("ul");
  const note = document.createElement("p");
  const status = document.createElement("p");
  panel.className = "fold-panel";
  list.className = "links links-rows";
  status.className = "unseen";
  status.setAttribute("role", "status");
  panel.hidden = true;
  note.className = "detail";
  panel.append(note, list);
  form.append(panel, status);
  /** @type {ReturnType<typeof load> | undefined} */
  let coming;
  let pause = 0;
  let turn = 0;

  const open = () => {
    coming = coming || load(form.action);
    coming.catch(() => (coming = undefined));
    return coming;
  };

  const close = () => {
    turn++;
    clearTimeout(pause);
    panel.hidden = true;
    status.textContent = "";
  };

  const run = async () => {
    const mine = ++turn;
    const query = field.value.trim();
    // One letter is no question yet.
    if ([...query].length < 2) return close();
    const engine = await open();
    const { asking, isFirst, notes, say } = engine;
    const { own, french } = await asking.find({ q: query, filters: {}, order: "score" }, "typing");
    const other = await french;
    if (mine !== turn) return;
    const told = (isFirst(own, other) ? [other, own] : [own, other]).filter((one) => one !== undefined);
    const first = told.flatMap((one) => Array.from(one.answer.documents.slice(0, SHOWN), (number) => ({ one, number })));
    const found = await Promise.all(first.map(async ({ one, number }) => ({ one, number, shown: await one.index.document(number, one.answer) })));
    if (mine !== turn) return;
    const isNew = (/** @type {typeof found[0]} */ { shown }, /** @type {number} */ at) => found.findIndex((each) => each.shown.path === shown.path) === at;
    const rows = found.filter(isNew).slice(0, SHOWN).map((each) => answerRow(each, engine));
    const { total } = own.answer.total > 0 || !other ? own.answer : other.answer;
    const count = total > 0 ? say("results", { n: total }) : say("none", { query });
    const lines = total > 0 ? notes((told.filter(({ answer }) => answer.total > 0)[0] || own).answer, say) : [];
    list.textContent = "";
    note.textContent = lines.join("\n");
    note.hidden = lines.length === 0;
    list.append(...rows, row(`${form.action}?q=${encodeURIComponent(query)}`, total > 0 ? `${say("all")} (${total})` : count));
    panel.hidden = false;
    pause = setTimeout(() => (status.textContent = [count, ...lines].join("\n")), 800);
  };

  field.addEventListener("focus", () => open().catch(() => {}));
  field.addEventListener("input", () => {
    clearTimeout(pause);
    // When the index cannot be read, the form still leads to the search page, which says so.
    pause = setTimeout(() => run().catch(close), PAUSE);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.preventDefault();
    close();
    field.focus();
  });
};

const form = document.querySelector(".search-box");
if (form instanceof HTMLFormElement) attach(form);
