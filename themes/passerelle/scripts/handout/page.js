// The hand-out page: which things, in which languages, in which order; printed, sent, or emptied for the next person.
import { CHANGED, items, move, remove, replace } from "../basket/basket.js";
import { write as writeFragment } from "../basket/fragment.js";
import { wordsOf } from "../share/words.js";
import { adopt, codes, find, home, homeOf, language, remember, reset } from "./choice.js";
import { entryOf } from "./items.js";
import { write } from "./paper.js";
import { renew } from "./renew.js";
import { whenOpened } from "./sending.js";

const root = find(".handout-desk");
const paper = /** @type {HTMLElement} */ (find(".paper"));
const note = /** @type {HTMLTextAreaElement} */ (find("#handout-note"));
const status = find(".handout-said");
const share = /** @type {HTMLDetailsElement} */ (find(".handout-buttons .share"));
const template = /** @type {HTMLTemplateElement} */ (find("#handout-moves"));

/** The address that leads to this hand-out, in the person's language. @param {string} origin */
const whole = (origin) => {
  const asked = codes();
  return `${origin}${homeOf(asked[0])}fiche/${writeFragment(items(), asked.length > 1 ? asked : [])}`;
};

let turn = 0;

const show = async () => {
  const mine = ++turn;
  const ids = items();
  /** @type {HTMLElement} */ (find(".handout-empty")).hidden = ids.length > 0;
  paper.hidden = ids.length === 0;
  share.hidden = /** @type {HTMLElement} */ (find("[data-do=print]")).hidden = ids.length === 0;
  if (ids.length === 0) return paper.replaceChildren();
  const tongues = await Promise.all(codes().map(async (code) => ({ home: homeOf(code), said: await wordsOf(homeOf(code)) })));
  const [entries, { draw }] = await Promise.all([
    Promise.all(ids.map((id) => entryOf(id, tongues))),
    /** @type {Promise<typeof import("../share/qr.js")>} */ (import(tongues[0].said.scripts.qr)),
  ]);
  if (mine !== turn) return;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.do : undefined;
  const focusedId = document.activeElement?.closest("li")?.dataset.id;
  write(paper, {
    entries, tongues, draw,
    note: note.value.trim(),
    whole: whole(tongues[0].said.origin),
    date: new Date().toLocaleDateString("fr-FR"),
    site: find(".brand-name").textContent || "",
    moves: () => template.content.cloneNode(true),
  });
  if (focused && focusedId) /** @type {HTMLElement | null} */ (paper.querySelector(`[data-id="${focusedId}"] [data-do=${focused}]`))?.focus();
  root.setAttribute("data-state", "shown");
};

/** Once something is changed by hand, the address says it no more. */
const change = () => {
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  share.open = false;
};

/** What a link of someone else took the place of may be taken up again. @type {string[]} */
let former = [];
const take = () => {
  const kept = adopt();
  if (kept.length > 0) former = kept;
  /** @type {HTMLElement} */ (find("[data-do=former]")).hidden = former.length === 0;
  show();
};

const startAgain = async () => {
  note.value = "";
  former = [];
  reset();
  share.open = false;
  find(".handout-buttons .fold-panel").replaceChildren();
  await renew();
  back.hidden = true;
  status.textContent = (await wordsOf(home)).handout.cleared;
};

document.addEventListener("click", (event) => {
  const press = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".handout-desk [data-do]"));
  const id = press?.closest("li")?.dataset.id || "";
  if (press?.dataset.do === "print") print();
  if (press?.dataset.do === "renew") startAgain();
  if (press?.dataset.do === "former") {
    change();
    press.hidden = true;
    replace(former.splice(0));
    find(".handout-said").focus();
  }
  if (!press || !id) return;
  change();
  if (press.dataset.do === "remove") remove(id);
  else move(id, press.dataset.do === "up" ? -1 : 1);
});

whenOpened(share, whole);

/** Where the profile form led here, one may go back and change an answer. */
const back = /** @type {HTMLElement} */ (find(".handout-back"));
back.hidden = !history.state?.answers;
back.addEventListener("click", (event) => {
  event.preventDefault();
  const { answers, proposed } = history.state || {};
  history.replaceState({ proposed }, "", `${home}orientation/${answers || ""}`);
  location.reload();
});

note.addEventListener("input", () => {
  const written = /** @type {HTMLElement | null} */ (paper.querySelector(".said-note"));
  if (!written) return;
  written.textContent = note.value.trim();
  written.hidden = !written.textContent;
});
for (const field of [language, find(".handout-layout")]) field.addEventListener("change", () => (change(), remember(), show()));
document.addEventListener(CHANGED, show);
addEventListener("hashchange", take);
// Lost on leaving, even where the browser would bring the page back as it was.
addEventListener("pagehide", () => (note.value = ""));
addEventListener("pageshow", take);

/** @type {HTMLElement} */ (find(".handout-off")).hidden = true;
/** @type {HTMLElement} */ (root).hidden = false;
note.value = "";
take();
