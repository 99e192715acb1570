// Everything to look at: each kind of page × language × screen × look, and a few of them each day.
import { createHash } from "node:crypto";
import { DESKTOP, PHONE } from "./browser.mjs";
import { addressOf, samples } from "./site.mjs";

const SCREENS = { phone: PHONE, desktop: DESKTOP };
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
};
const A_DAY = 24 * 60 * 60 * 1000;

/** Every view of the kinds of pages in languages; a page that several languages share is looked at once. */
export function views(root, langs) {
  const pages = new Map(langs.flatMap((lang) => [...samples(root, lang)].map(([kind, path]) => [path, kind])));
  return [...pages].flatMap(([path, kind]) =>
    Object.keys(SCREENS).flatMap((screen) => Object.keys(LOOKS).map((look) => ({ kind, path, screen, look }))),
  );
}

/** So many of them, of all sorts: the next ones of a fixed shuffle each day. */
export function ofToday(views, count, day = Math.floor(Date.now() / A_DAY)) {
  const rank = ({ path, screen, look }) => createHash("sha256").update(`${path} ${screen} ${look}`).digest("hex");
  const shuffled = views.map((view) => [rank(view), view]).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, view]) => view);
  return Array.from({ length: Math.min(count, views.length) }, (_, index) => shuffled[(day * count + index) % views.length]);
}

/** Shows a view in a page. */
export async function show(page, origin, { path, screen, look }) {
  await page.setViewportSize(SCREENS[screen]);
  await page.emulateMedia(LOOKS[look]);
  await page.goto(origin + addressOf(path));
}
