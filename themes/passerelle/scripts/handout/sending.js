// Sending the hand-out: by link, QR code or message, in the person's language.
import { wordsOf } from "../share/words.js";
import { codes, find, home, homeOf } from "./choice.js";

/**
 * The panel is filled each time that it is opened.
 * @param {HTMLDetailsElement} share @param {(origin: string) => string} whole The address that leads to the hand-out.
 */
export const whenOpened = (share, whole) =>
  share.addEventListener("toggle", async () => {
    if (!share.open) return;
    const said = await wordsOf(home);
    const { fill } = /** @type {typeof import("../share/page.js")} */ (await import(said.scripts.share));
    const { handout, origin } = await wordsOf(homeOf(codes()[0]));
    const url = whole(origin);
    const of = async () => ({ url, title: handout.paper, text: handout.message.replace("{url}", url) });
    await fill(find(".handout-buttons .fold-panel"), said, { of, home });
  });
