// The box of the header: the first answers as the reader types. Nothing is loaded before the box is used,
// and without this script it is a plain form that leads to the search page.

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
  const { openAsking, speaker, write } = /** @type {typeof import("./page.js")} */ (await import(settings.engine));
  return { settings, index: await openAsking(settings).open(settings.index), write, say: speaker(settings) };
};

/** @param {HTMLFormElement} form */
const attach = (form) => {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const panel = document.createElement("div");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  panel.className = "fold-panel";
  list.className = "links links-rows";
  status.className = "unseen";
  status.setAttribute("role", "status");
  panel.hidden = true;
  panel.append(list);
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

  /** @param {string} address @param {(Node | string)[]} words */
  const row = (address, ...words) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    const text = document.createElement("span");
    link.href = address;
    text.append(...words);
    link.append(text);
    line.append(link);
    return line;
  };

  const run = async () => {
    const mine = ++turn;
    const query = field.value.trim();
    if (!query) return close();
    const { settings, index, write, say } = await open();
    const answer = await index.search(query, { typing: true });
    const found = await Promise.all(Array.from(answer.documents.slice(0, SHOWN), (number) => index.document(number, answer)));
    if (mine !== turn) return;
    const rows = found.map(({ title, path, meta }, i) => {
      const lacking = answer.lacks(answer.documents[i]);
      const [name, about] = [document.createElement("span"), document.createElement("small")];
      write(name, title, { index, answer, isFrench: false });
      about.className = "detail";
      const without = lacking.length > 0 && say("without", { "words": lacking.join(" · ") });
      about.textContent = [settings.kinds[path.split("/")[0]] || settings.kinds.page, meta, without].filter(Boolean).join(" · ");
      return row(settings.home + path, name, about);
    });
    const count = answer.total > 0 ? say("results", { n: answer.total }) : say("none", { query });
    list.textContent = "";
    list.append(...rows, row(`${form.action}?q=${encodeURIComponent(query)}`, answer.total > 0 ? `${say("all")} (${answer.total})` : count));
    panel.hidden = false;
    pause = setTimeout(() => (status.textContent = count), 800);
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
