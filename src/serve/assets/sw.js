// While the portal is written nothing is answered from copies: those of a former worker go, and this one with them.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const leave = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("passerelle "));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
    if (names.length === 0) return;
    const pages = await self.clients.matchAll({ type: "window" });
    await Promise.all(pages.map((page) => page.navigate(page.url)));
  };
  event.waitUntil(leave());
});
