/**
 * What a search used is kept, so that it works again without network: the worker of the site does it.
 *
 * It is asked for after the first answer, and told what the page had loaded before it.
 * Where it cannot be, nothing is kept, and nothing is said.
 */

const { worker, later } = JSON.parse(/** @type {any} */ (document.getElementById("search-words")).textContent);
const root = /** @type {HTMLElement} */ (document.getElementById("recherche"));

const answered = () =>
  new Promise((done) => {
    const look = () => root.dataset.state === "answered" && done(0);
    new MutationObserver(look).observe(root, { attributeFilter: ["data-state"] });
    look();
  });

/** Neither what was asked nor the address that carries it is told. */
const tell = () => {
  const { controller } = navigator.serviceWorker;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  if (controller) controller.postMessage({ keep: [location.pathname, ...later, ...loaded] });
};

const start = async () => {
  if (!worker || !navigator.serviceWorker) return;
  await answered();
  navigator.serviceWorker.addEventListener("controllerchange", tell);
  tell();
  await navigator.serviceWorker.register(worker);
};

start().catch(() => {});
