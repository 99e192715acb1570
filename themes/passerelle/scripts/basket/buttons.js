// What scripts add to pages: the buttons of the basket and its link, the panel that shares, the help to read.
import { SHOWN, CHANGED, add, has, items, remove } from "./basket.js";
import { addReading } from "../reading/button.js";
import { wordsOf } from "../share/words.js";

const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".basket-link"));

/** The button of a thing. @param {string} id @param {string} [name] Where the page shows several, whose it is. */
const button = (id, name) => {
  const { dataset } = /** @type {HTMLAnchorElement} */ (link);
  const made = document.createElement("button");
  const words = document.createElement("span");
  made.type = "button";
  made.className = "keep";
  made.dataset.keep = id;
  made.append(words);
  if (name) {
    const whose = document.createElement("span");
    whose.className = "unseen";
    whose.textContent = ` – ${name}`;
    made.append(whose);
  }
  made.addEventListener("click", () => {
    if (has(id)) remove(id);
    else say(add(id) ? "" : dataset.full || "");
  });
  return made;
};

const said = document.createElement("p");
said.className = "unseen";
said.setAttribute("role", "status");

/** @param {string} words */
const say = (words) => {
  said.className = words ? "basket-said" : "unseen";
  said.textContent = words || link?.textContent || "";
  if (words) setTimeout(() => (said.className = "unseen"), 5000);
};

const show = () => {
  if (!link) return;
  const n = items().length;
  link.hidden = n === 0;
  /** @type {HTMLElement} */ (link.lastElementChild).textContent = `(${n})`;
  for (const made of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-keep]"))) {
    const isIn = has(made.dataset.keep || "");
    made.classList.toggle("is-in", isIn);
    /** @type {HTMLElement} */ (made.firstElementChild).textContent = (isIn ? link.dataset.remove : link.dataset.add) || "";
  }
};

/** The styles of what is added come first. */
const styled = () =>
  new Promise((done) => {
    const { style = "" } = /** @type {HTMLElement} */ (link).dataset;
    if (document.querySelector(`link[href="${style}"]`)) return done(0);
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = style;
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });

const home = () => /** @type {HTMLAnchorElement} */ (document.querySelector(".brand")).pathname;

const start = async () => {
  if (!link) return;
  const unkept = () => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-item]:not(.sheet):not(:has(> .keep))"));
  const addButtons = async () => {
    const cards = unkept();
    if (cards.length > 0) await styled();
    for (const card of unkept()) card.append(button(card.dataset.item || "", card.querySelector(".card-title, .row-title, h4")?.textContent || ""));
    show();
  };
  const isBelow = document.querySelector(".crumbs");
  const sheet = /** @type {HTMLElement | null} */ (document.querySelector(".sheet[data-item]"));
  if (isBelow || items().length > 0) await styled();
  if (isBelow) addReading(link.dataset.reading || "", home());
  link.after(said);
  if (sheet) {
    const id = sheet.dataset.item || "";
    sheet.querySelector(".tools")?.append(button(id));
    for (const head of sheet.querySelectorAll(".step > h2[id^=etape-]")) {
      head.parentElement?.append(button(`${id}~${head.id.slice(6)}`, head.textContent || ""));
    }
  }
  await addButtons();
  // A page that shows things later says so.
  document.addEventListener(SHOWN, addButtons);
  document.addEventListener(CHANGED, () => styled().then(show));
  // Another page of the tab may have changed it before this one comes back.
  addEventListener("pageshow", show);
};

start();

const share = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".sheet details.share"));
share?.addEventListener(
  "toggle",
  async () => {
    try {
      const words = await wordsOf(home());
      const { sharePage } = /** @type {typeof import("../share/page.js")} */ (await import(words.scripts.share));
      sharePage(/** @type {HTMLElement} */ (share.querySelector(".fold-panel")), home(), words);
    } catch {
      // The links that the page holds still send its address.
    }
  },
  { once: true },
);
