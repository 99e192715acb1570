// The search pages of the sample portal over a small index of our own: what they show does not hang on its content.
import { launch, openPage } from "./browser.mjs";
import { publish } from "./search-fixture.mjs";
import { serve } from "./site.mjs";

export const root = process.env.SITE;

const service = (n) => ({
  title: `Cours de français ${n}`,
  path: `services/cours-${n}/`,
  meta: "Mission Locale · Muret",
  summary: `Un cours du soir, pour apprendre le français en groupe.`,
  body: "apprendre parler lire soir",
  type: "service",
  public: n % 2 ? ["femmes"] : ["femmes", "jeunes"],
  lieu: n < 5 ? "muret" : "toulouse",
});

const event = (name, day, more = {}) => ({
  title: `Forum ${name}`,
  path: `evenements/forum-${name}/`,
  meta: "Forum emploi · Toulouse",
  summary: "Rencontrer des employeurs.",
  body: "cours emploi employeurs",
  until: `${day}T17:00+01:00`,
  type: "evenement",
  lieu: "toulouse",
  date: day,
  ...more,
});

/** What the French index holds. The last event was over when the site was built. */
export const DOCUMENTS = [
  ...Array.from({ length: 25 }, (_, n) => service(n + 1)),
  { title: "Parrainage", path: "services/parrainage/", meta: "", summary: "Une personne vous aide.", body: "réseau métier", type: "service", mask: "1" },
  { title: "Garde d’enfants", path: "services/garde-enfants/", meta: "Toulouse", summary: "Faire garder ses enfants.", body: "crèche halte", type: "service" },
  event("hiver", "2027-01-20"),
  event("automne", "2026-12-02"),
  event("annule", "2026-12-20", { title: "Sortie au cirque", mask: "0 annule", body: "clown réseau" }),
  event("ancien", "2026-03-02", { date: [] }),
];

const FACETS = {
  type: [["service", "Services"], ["evenement", "Événements"]],
  public: [["femmes", "Femmes"], ["jeunes", "Jeunes"]],
  lieu: [["muret", "Muret"], ["toulouse", "Toulouse"]],
  date: [["2026-12-02", ""], ["2026-12-20", ""], ["2027-01-20", ""]],
};

const ARABIC = [
  { title: "دروس الفرنسية", path: "services/cours-1/", meta: "Muret", summary: "دروس مسائية", body: "تعلم", type: "service" },
  { title: "كفالة", path: "services/parrainage/", meta: "", summary: "شخص يساعدك", body: "شبكة", type: "service" },
];

const TIGRINYA = [
  { title: "ትምህርቲ ፈረንሳይኛ", path: "services/cours-1/", meta: "Muret", summary: "ናይ ምሸት ትምህርቲ", body: "ምምሃር", type: "service" },
];

const options = { formsPerShard: 12, stemsPerShard: 8 };
const french = publish(DOCUMENTS, { ...options, facets: FACETS, past: DOCUMENTS.length - 1, langs: ["ar"] });
const arabic = publish(ARABIC, { ...options, lang: "ar", facets: { type: FACETS.type.slice(0, 1) }, langs: ["fr"] });
const tigrinya = publish(TIGRINYA, { ...options, lang: "ti", facets: { type: FACETS.type.slice(0, 1) }, langs: ["fr"] });
const files = new Map([
  ...french.files,
  ...arabic.files,
  ...tigrinya.files,
  ["/fr/recherche/index.json", french.files.get("/index.json")],
  ["/ar/recherche/index.json", arabic.files.get("/index.json")],
  ["/ti/recherche/index.json", tigrinya.files.get("/index.json")],
]);

/**
 * Opens pages of the sample over the toy index.
 * @param {import("node:test").TestContext} t
 * @param {object} [how] `alter(path, body, n)`: what to answer instead of the n-th request of a file (`null`: nothing answers).
 */
export const open = async (t, { alter = (path, body) => body, ...options } = {}) => {
  const server = await serve(root);
  const browser = await launch();
  const { page, context, faults } = await openPage(browser, server.origin, options);
  const asked = [];
  await page.clock.setFixedTime(new Date("2026-11-23T10:00:00+01:00"));
  await page.route(/\/recherche\/index\.json$|\/_s\//, (route) => {
    const path = new URL(route.request().url()).pathname;
    asked.push(path);
    const body = alter(path, files.get(path), asked.filter((each) => each === path).length);
    if (body === null) return route.abort();
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(body) });
  });
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const search = {
    page, context, faults, asked, origin: server.origin,
    go: (path) => page.goto(server.origin + path),
    titles: (list = "#resultats") => page.locator(`${list} .hit-title`).allTextContents(),
    answered: () => page.waitForSelector("#recherche[data-state=answered]"),
    settled: () => page.waitForSelector("#recherche[data-state=answered], #recherche[data-state=fault]"),
    /** The words on screen, their spaces made plain. */
    text: async (selector) => (await page.locator(selector).innerText()).replace(/[\u00a0\u202f]/g, " "),
    address: () => decodeURIComponent(new URL(page.url()).search.replaceAll("+", " ")),
  };
  return search;
};
