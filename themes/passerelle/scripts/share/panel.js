// The panel that shares an address: each way of sending it, and, where there is a choice, the language of who receives it.

import { made } from "./made.js";

/**
 * @typedef {import("./words.js").Said} Said
 * @typedef {{ url: string, title: string, text: string }} Message What is sent, in the language of who receives it.
 * @typedef {{ home: string, lang: string, name: string, isCurrent: boolean }} Language
 * @typedef {{ of: (home: string) => Promise<Message>, home: string, languages?: Language[], print?: () => void }} Subject
 */

/** Copies, even where the browser has no clipboard to give. @param {string} text @param {HTMLElement} near */
const copy = async (text, near) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = /** @type {HTMLTextAreaElement} */ (made("textarea", text, "unseen"));
    near.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
};

/**
 * @param {HTMLElement} panel
 * @param {Said} said The words of the page's language.
 * @param {Subject} subject
 */
export const fill = async (panel, { share: words, scripts }, { of, home, languages = [], print }) => {
  const rows = made("ul", "", "links links-rows");
  const status = made("p", "", "share-said");
  const code = made("div", "", "share-code");
  status.setAttribute("role", "status");
  let message = await of(home);

  /** @param {string} key @param {(event: Event) => void} act */
  const button = (key, act) => {
    const press = made("button", words[key]);
    const row = made("li");
    press.setAttribute("type", "button");
    press.addEventListener("click", act);
    row.append(press);
    rows.append(row);
  };
  /** @type {(() => void)[]} */
  const turned = [];
  /** @param {string} key @param {(message: Message) => string} address */
  const link = (key, address) => {
    const anchor = /** @type {HTMLAnchorElement} */ (made("a", words[key]));
    const row = made("li");
    const turn = () => {
      anchor.href = address(message);
      row.hidden = anchor.href === location.href;
    };
    turned.push(turn);
    turn();
    row.append(anchor);
    rows.append(row);
  };
  const showCode = async () => {
    const { draw } = /** @type {typeof import("./qr.js")} */ (await import(scripts.qr));
    const address = made("bdi", message.url);
    address.dir = "ltr";
    code.replaceChildren(draw(message.url, `${words.qr} – ${message.title}`), address);
    code.scrollIntoView({ block: "nearest" });
  };

  button("copy", async () => {
    await copy(message.url, panel);
    status.textContent = words.copied;
  });
  button("qr", () => showCode().catch(() => {}));
  if ("share" in navigator) {
    button("send", () => navigator.share({ title: message.title, text: message.title, url: message.url }).catch(() => {}));
  }
  link("mail", ({ title, text }) => `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`);
  link("sms", ({ text }) => `sms:?&body=${encodeURIComponent(text)}`);
  link("whatsapp", ({ text }) => `https://wa.me/?text=${encodeURIComponent(text)}`);
  if (languages.length > 1) link("open", ({ url }) => new URL(url).pathname);
  if (print) button("print", print);

  const choice = languages.length > 1 ? chooser(words.language, languages) : undefined;
  choice?.select.addEventListener("change", async () => {
    message = await of(choice.select.value);
    for (const turn of turned) turn();
    status.textContent = "";
    if (code.firstChild) await showCode().catch(() => {});
  });
  panel.replaceChildren(...(choice ? [choice.field] : []), rows, code, status);
};

/** @param {string} label @param {Language[]} languages */
const chooser = (label, languages) => {
  const field = made("label", label, "field");
  const select = /** @type {HTMLSelectElement} */ (made("select"));
  for (const { home, lang, name, isCurrent } of languages) {
    const option = new Option(name, home, isCurrent, isCurrent);
    option.lang = lang;
    select.append(option);
  }
  field.append(select);
  return { field, select };
};
