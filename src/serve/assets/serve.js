// Follows what is written: reads the page again when the portal changes, and lays what is wrong over it.
{
  const own = document.currentScript;
  const mine = own instanceof HTMLScriptElement ? own.dataset.site : undefined;
  const isDesk = document.body ? document.body.classList.contains("desk") : location.pathname.startsWith("/_passerelle/");
  /** @type {HTMLElement | undefined} */
  let host;
  let isFolded = false;
  let laid = "";

  /** @returns {ShadowRoot} Where the panel lies, apart from the styles of the page. */
  const room = () => {
    if (!host) {
      host = document.createElement("passerelle-serve");
      const root = host.attachShadow({ mode: "open" });
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "/_passerelle/serve.css";
      const place = document.createElement("div");
      place.setAttribute("role", "status");
      root.append(style, place);
      document.body.append(host);
    }
    return /** @type {ShadowRoot} */ (host.shadowRoot);
  };

  /** Shows the panel, or its count alone. */
  const fold = () => {
    const root = room();
    const [panel, badge] = [root.querySelector(".panel"), root.querySelector(".badge")];
    if (panel instanceof HTMLElement) panel.hidden = isFolded;
    if (badge instanceof HTMLElement) badge.hidden = panel !== null && !isFolded;
  };

  /** @param {string} html What lies over the page; it comes from the program that serves the page. */
  const lay = (html) => {
    if (html === laid || (html === "" && !host)) return;
    // What is broken anew is seen anew.
    if (!laid.includes("class=\"panel\"")) isFolded = false;
    laid = html;
    const place = room().querySelector("div");
    const parsed = new DOMParser().parseFromString(html, "text/html");
    if (place) place.replaceChildren(...parsed.body.childNodes);
    const button = room().querySelector("button");
    if (button)
      button.addEventListener("click", () => {
        isFolded = true;
        fold();
        const badge = room().querySelector(".badge");
        if (badge instanceof HTMLElement) badge.focus();
      });
    fold();
  };

  /** Reads the tool's own page again, in its place. */
  const renew = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    const main = document.querySelector("main");
    if (next && main && next.innerHTML !== main.innerHTML) main.replaceChildren(...next.childNodes);
  };

  /** Where the page was on the screen comes back with it. */
  const KEY = "passerelle-serve";
  const again = () => {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  };
  try {
    const { path, x, y } = JSON.parse(sessionStorage.getItem(KEY) || "{}");
    sessionStorage.removeItem(KEY);
    const back = () => scrollTo({ left: x, top: y, behavior: "instant" });
    if (path === location.pathname) {
      back();
      addEventListener("load", () => requestAnimationFrame(back), { once: true });
    }
  } catch {
    // A browser that keeps nothing begins at the top.
  }

  const stream = new EventSource("/_passerelle/flux");
  stream.addEventListener("moment", ({ data }) => {
    const { site, panel } = JSON.parse(data);
    const isOwnPage = location.pathname.startsWith("/_passerelle/");
    if (isDesk && isOwnPage) return void renew().catch(() => {});
    if (site !== mine) return again();
    if (isDesk) return void renew().catch(() => {});
    lay(panel);
  });
  addEventListener("pagehide", () => stream.close());
}
