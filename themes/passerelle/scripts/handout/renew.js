// "New person": whatever this tab still knows of the one who leaves is forgotten, here and by the worker of the site.
import { clear } from "../basket/basket.js";
import { emptyEntry, nextTurn } from "../basket/turn.js";
import { forget } from "./items.js";

/** How long the worker may take, in milliseconds. */
const PATIENCE = 2000;

/** Pages visited one by one leave the copies kept for a visit without network; lists and searches stay. */
const forgetVisited = async () => {
  const registration = await navigator.serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((tell) => {
    port1.onmessage = tell;
    setTimeout(tell, PATIENCE);
  });
  worker.postMessage({ forget: "visited" }, [port2]);
  await done;
};

/** The basket, the pages read for it, the fragment of the address and of its entry in the history, the worker's copies. */
export const renew = async () => {
  clear();
  forget();
  emptyEntry();
  nextTurn();
  await forgetVisited().catch(() => {});
};
