/**
 * The worker of the site keeps what was read, so that it is read again without network: it is told what this page loaded.
 *
 * It is asked for once all else is done; on the search page, after the first answer.
 * Where it cannot be, nothing is kept, and nothing is said.
 */

const { serviceWorker } = navigator;
const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".brand, .choices a"))?.pathname ?? "";

/** Neither what was asked nor the address that carries it is told. */
const tell = () => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const lang = location.pathname.startsWith(home) ? home.split("/").slice(-2)[0] : "";
  const saving = /** @type {any} */ (navigator).connection?.saveData;
  serviceWorker.controller?.postMessage({ keep: [location.pathname, ...loaded], lang, saving });
};

const calm = () =>
  new Promise((done) => {
    const search = document.getElementById("recherche");
    const look = () => document.readyState === "complete" && (!search || search.dataset.state === "answered") && done(0);
    if (search) new MutationObserver(look).observe(search, { attributeFilter: ["data-state"] });
    addEventListener("load", look);
    look();
  });

const offer = async () => {
  serviceWorker.onmessage = ({ data }) => data.newer && document.querySelector("[data-newer]")?.removeAttribute("hidden");
  await calm();
  serviceWorker.addEventListener("controllerchange", tell);
  tell();
  await serviceWorker.register(home.replace(/[^/]+\/$/, "sw.js"));
};

if (serviceWorker && home) offer().catch(() => {});
