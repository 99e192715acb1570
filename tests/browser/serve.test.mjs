// `serve` from outside: whatever way a file is saved the page has it, errors keep the last sound page, and nobody else is answered.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { join } from "node:path";
import { filesOf } from "./site.mjs";
import { READY, TODAY, portal, ran, raw, shown } from "./writing.mjs";

const SERVICE = "signataires/apec/services/conseil.fr.md";
const FORUM = "signataires/apec/evenements/forum.fr.md";
const FOLDER = "signataires/apec/services";
const ADDRESS = "/fr/services/conseil/";
const LAST = "Trois rendez-vous avec un consultant.";

const enders = [];
after(() => enders.forEach((end) => end()));

/** A head that does not end: begun before the other tests, so that nobody waits for its ten seconds. */
const late = (async () => {
  const t = { after: (end) => enders.push(end) };
  const server = await shown(t, portal(t).content);
  await server.says(READY);
  const start = performance.now();
  const said = await raw(server.port, `GET /fr/ HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-Slow: `);
  return { said, time: performance.now() - start };
})();
late.catch(() => {}); // Told where it is waited for.

/** Begins to show a small portal and to follow what pages are told. */
async function begun(t, options) {
  const own = portal(t);
  const server = await shown(t, own.content, options);
  await server.says(READY);
  const stream = await server.follow();
  /** Waits for a moment at which a page says (or no more says) words. */
  const page = (words, address = ADDRESS, isThere = true) =>
    stream.until(async () => (await server.ask(address)).body.includes(words) === isThere, `${address} ${isThere ? "says" : "no more says"} ${words}`);
  return { ...own, server, stream, page };
}

test("what is saved is on the page at the next event, in each way that editors save", async (t) => {
  const { at, read, write, server, stream, page } = await begun(t);
  const text = read(SERVICE);
  const saying = (words) => text.replace(LAST, words);
  assert.equal(stream.first.panel, "");
  assert.ok((await server.ask(ADDRESS)).body.includes(LAST));

  write(SERVICE, saying("Écrit par-dessus."));
  const next = await page("Écrit par-dessus.");
  assert.notEqual(next.site, stream.first.site, "pages are told to read themselves again");

  writeFileSync(at(`${FOLDER}/.conseil.fr.md.swp`), saying("Un essai."));
  renameSync(at(`${FOLDER}/.conseil.fr.md.swp`), at(SERVICE));
  await page("Un essai.");

  renameSync(at(SERVICE), at(`${SERVICE}~`));
  write(SERVICE, saying("Avec une copie."));
  await page("Avec une copie.");

  // On a machine so busy that the two steps are far apart, telling what lies between them is right.
  let far = 0;
  const soon = async (first, then) => {
    const start = performance.now();
    first();
    await new Promise((resolve) => setTimeout(resolve, 20));
    then();
    far = Math.max(far, performance.now() - start);
  };
  await soon(
    () => truncateSync(at(SERVICE), 0),
    () => write(SERVICE, saying("Vidé puis rempli.")),
  );
  await page("Vidé puis rempli.");
  await soon(
    () => rmSync(at(SERVICE)),
    () => write(SERVICE, saying("Ôté puis refait.")),
  );
  await page("Ôté puis refait.");
  if (far < 80) assert.deepEqual(stream.told.filter(({ panel }) => panel !== "").length, 0, "a file that is empty or away for a moment is not told");
  assert.match(server.said(), /signataires\/apec\/services\/conseil\.fr\.md · \d+ ms · /, "the terminal has a line for it");
});

test("many files at once, a folder that leaves and comes back, a file that comes and goes", async (t) => {
  const { at, content, folder, read, write, server, stream, page } = await begun(t);
  const text = read(SERVICE);
  for (let n = 0; n < 100; n += 1) write(`${FOLDER}/service-${n}.fr.md`, text.replace("Conseil aux cadres", `Conseil numéro ${n}`));
  await page("Conseil numéro 99", "/fr/services/service-99/");
  assert.ok((await server.ask("/fr/services/service-0/")).body.includes("Conseil numéro 0"), "all came together");

  renameSync(at("signataires/apec"), join(folder, "ailleurs"));
  await stream.until(({ panel }) => panel.includes("is-error"), "the folder is gone: what led to it is an error");
  renameSync(join(folder, "ailleurs"), at("signataires/apec"));
  await stream.until(({ panel }) => !panel.includes("is-error"), "the folder is back");
  write(SERVICE, text.replace(LAST, "Le dossier est suivi."));
  await page("Le dossier est suivi.");

  cpSync(content, join(folder, "copie"), { recursive: true });
  rmSync(content, { recursive: true });
  await stream.until(({ panel }) => panel.includes("is-error"), "everything is gone");
  renameSync(join(folder, "copie"), content);
  await stream.until(({ panel }) => !panel.includes("is-error"), "everything is back");
  write(SERVICE, text.replace(LAST, "La racine est suivie."));
  await page("La racine est suivie.");

  mkdirSync(at("signataires/apec/services/nouveau"));
  rmSync(at("signataires/apec/services/nouveau"), { recursive: true });
  rmSync(at(`${FOLDER}/service-7.fr.md`));
  await page("Conseil numéro 7", "/fr/services/service-7/", false);
});

test("another branch of Git, with a hundred files that differ, is followed there and back", async (t) => {
  const own = portal(t);
  const git = (...words) => execFileSync("git", ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false", ...words], { cwd: own.folder, stdio: "pipe" });
  const text = own.read(SERVICE);
  const all = (words) => {
    for (let n = 0; n < 100; n += 1) own.write(`${FOLDER}/service-${n}.fr.md`, text.replace("Conseil aux cadres", `Conseil numéro ${n}`).replace(LAST, words));
  };
  all("Branche première.");
  git("init", "-q", "-b", "premiere");
  git("add", ".");
  git("commit", "-q", "-m", "une version");
  git("checkout", "-q", "-b", "autre");
  all("Branche autre.");
  git("commit", "-q", "-a", "-m", "une autre");
  git("checkout", "-q", "premiere");
  const server = await shown(t, own.content);
  await server.says(READY);
  const stream = await server.follow();
  const everywhere = async (words) => {
    for (let n = 0; n < 100; n += 1) if (!(await server.ask(`/fr/services/service-${n}/`)).body.includes(words)) return false;
    return true;
  };
  assert.ok(await everywhere("Branche première."));
  git("checkout", "-q", "autre");
  await stream.until(() => everywhere("Branche autre."), "the other branch, on every page");
  git("checkout", "-q", "premiere");
  await stream.until(() => everywhere("Branche première."), "the first branch, on every page");
});

test("an error keeps the last sound page and is told over it and in the terminal; once mended nothing is told", async (t) => {
  const { read, write, server, stream, page } = await begun(t);
  const text = read(SERVICE);
  write(SERVICE, text.replace("type: accompagnement", "type: acompagnement").replace(LAST, "Avec une faute."));
  const { panel, site } = await stream.until(({ panel }) => panel.includes('class="panel"'), "an error");
  assert.equal(site, stream.first.site, "pages stay as they are");
  assert.ok(panel.includes("acompagnement") && panel.includes(SERVICE), panel);
  const held = await server.ask(ADDRESS);
  assert.equal(held.status, 200);
  assert.ok(held.body.includes(LAST) && !held.body.includes("Avec une faute."));
  const problems = await server.ask("/_passerelle/problemes/");
  assert.equal(problems.status, 200);
  assert.ok(problems.body.includes(SERVICE) && problems.body.includes("acompagnement"), problems.body);
  await server.says(/acompagnement/);

  write(SERVICE, "---\ntitre: [\n---\n");
  await stream.until(({ panel }) => panel.includes('class="panel"') && !panel.includes("acompagnement"), "another error");
  assert.ok((await server.ask(ADDRESS)).body.includes(LAST));

  write(SERVICE, text.replace(LAST, "Sans faute."));
  const mended = await page("Sans faute.");
  assert.equal(mended.panel, "");
  assert.ok(!(await server.ask("/_passerelle/problemes/")).body.includes("acompagnement"));
});

test("a portal that has errors from the start shows them, then itself once they are mended", async (t) => {
  const own = portal(t);
  const text = own.read(SERVICE);
  own.write(SERVICE, text.replace("type: accompagnement", "type: x"));
  const server = await shown(t, own.content);
  await server.says(READY);
  const stream = await server.follow();
  const first = await server.ask("/fr/");
  assert.equal(first.status, 503);
  assert.ok(first.body.includes(SERVICE) && first.body.includes("serve.js"), "the page of problems, that follows");
  own.write(SERVICE, text);
  await stream.until(async () => (await server.ask(ADDRESS)).status === 200, "the portal shows");
});

test("each page is that of a build but for the script that follows; nothing is written to disk", async (t) => {
  const { folder, content, server } = await begun(t);
  const before = filesOf(folder);
  const moments = before.map((path) => statSync(join(folder, path)).mtimeMs);
  const output = join(folder, "public");
  const differing = [];
  const built = portal(t);
  const { code, said } = await ran(["build", "--content", built.content, "--date", TODAY, "--output", join(built.folder, "public")]);
  assert.equal(code, 0, said);
  let seen = 0;
  // Pieces of an index are asked for by who has read what tells of them.
  const files = filesOf(join(built.folder, "public")).sort((one, other) => one.startsWith("_s/") - other.startsWith("_s/"));
  for (const path of files) {
    if (["_headers", "_redirects", "_redirects.apache.conf", "_redirects.nginx.conf", ".passerelle.json", "sw.js"].includes(path)) continue;
    const { status, body } = await server.ask("/" + path.replace(/(^|\/)index\.html$/, "$1"));
    const text = body.replace(/<script src="\/_passerelle\/serve\.js" defer data-site="[^"]*"><\/script>/, "");
    const should = readFileSync(join(built.folder, "public", path), "utf8");
    seen += 1;
    if ((status !== 200 && path !== "404.html") || text !== should) differing.push(`${path} ${status}`);
  }
  assert.ok(seen > 100, `only ${seen} files`);
  assert.deepEqual(differing, []);
  assert.deepEqual(filesOf(folder), before, output);
  assert.deepEqual(before.map((path) => statSync(join(folder, path)).mtimeMs), moments, content);
});

test("a path that would leave the site is not found, and what is not there is the site's own page", async (t) => {
  const { folder, server } = await begun(t);
  writeFileSync(join(folder, "secret.txt"), "SECRET");
  const hostile = [
    "/../secret.txt",
    "/../../../../../../etc/passwd",
    "/fr/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%252e%252e%252fsecret.txt",
    "/..%c0%afsecret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/fr/%00",
    "/....//secret.txt",
    "//secret.txt",
    "/./secret.txt",
    "/content/portail.yaml",
    "/portail.yaml",
    "/signataires/apec/referents/referent-apec.yaml",
    "/.git/config",
    "/_headers",
    "/.passerelle.json",
    "/_passerelle/../portail.yaml",
    "/_passerelle/%2e%2e/portail.yaml",
    "/_passerelle/..%2f..%2fsecret.txt",
    "/_passerelle/problemes/../../../etc/passwd",
    "/%",
    "/%zz",
  ];
  for (const path of hostile) {
    const { status, body } = await server.ask(path);
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    assert.ok(!/SECRET|root:|adresse: https/.test(body), path);
  }
  const absent = await server.ask("/fr/nulle-part/");
  assert.equal(absent.status, 404);
  assert.match(absent.body, /<html lang=/);
  const folderAlone = await server.ask("/fr/services?x=1");
  assert.deepEqual([folderAlone.status, folderAlone.headers.location], [301, "/fr/services/?x=1"]);
});

test("other names, other sites and other methods are refused", async (t) => {
  const { server } = await begun(t);
  const own = `127.0.0.1:${server.port}`;
  const status = async (path, how) => (await server.ask(path, how)).status;
  for (const host of [own, `localhost:${server.port}`, `LOCALHOST:${server.port}`, `[::1]:${server.port}`]) assert.equal(await status("/fr/", { headers: { host } }), 200, host);
  for (const host of ["evil.example", `evil.example:${server.port}`, "127.0.0.1", "localhost", `127.0.0.1.evil.example:${server.port}`, `0.0.0.0:${server.port}`, `localhost.:${server.port}`])
    for (const path of ["/fr/", "/_passerelle/flux", "/_passerelle/problemes/", "/sw.js"]) assert.equal(await status(path, { headers: { host } }), 421, `${host} ${path}`);
  for (const origin of ["https://evil.example", "null", `http://evil.example:${server.port}`, `https://${own}`, `http://${own}.evil.example`, "http://127.0.0.1:1"])
    for (const path of ["/fr/", "/_passerelle/flux", "/_passerelle/problemes/"]) assert.equal(await status(path, { headers: { origin } }), 403, `${origin} ${path}`);
  assert.equal(await status("/fr/", { headers: { origin: `http://${own}` } }), 200);
  assert.equal(await status("/_passerelle/flux", { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" } }), 403);
  assert.equal(await status("/fr/", { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" } }), 200, "a link in a mail is followed");
  assert.equal(await status("/fr/", { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" } }), 403);
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
    const answer = await server.ask("/fr/", { method });
    assert.deepEqual([answer.status, answer.headers.allow], [405, "GET, HEAD"], method);
  }
  const head = await server.ask("/fr/", { method: "HEAD" });
  assert.deepEqual([head.status, head.body], [200, ""]);
  const line = (text) => raw(server.port, text).then((said) => said.split("\r\n")[0]);
  assert.match(await line(`GET /fr/ HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`), / 4\d\d /);
  assert.match(await line(`GET http://evil.example/fr/ HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`), / 421 /);
  assert.match(await line(`GET /fr/ HTTP/1.1\r\nConnection: close\r\n\r\n`), / 4\d\d /);
  assert.match(await line("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), / 4\d\d |^$/);
});

test("long heads, long addresses, slow heads and hundreds who say nothing do not keep others from being answered", async (t) => {
  const { server } = await begun(t);
  const own = `127.0.0.1:${server.port}`;
  const slow = raw(server.port, `GET /fr/ HTTP/1.1\r\nHost: ${own}\r\nX-Slow: `);
  assert.match(await raw(server.port, `GET /fr/ HTTP/1.1\r\nHost: ${own}\r\nX-Long: ${"x".repeat(20 * 1024)}\r\n\r\n`), /^HTTP\/1\.1 431 /);
  assert.match(await raw(server.port, `GET /fr/ HTTP/1.1\r\nHost: ${own}\r\n${"X-A: b\r\n".repeat(3000)}\r\n`), /^HTTP\/1\.1 4\d\d /);
  assert.equal((await server.ask(`/fr/?${"x".repeat(5000)}`)).status, 414);
  const idle = await Promise.all(
    Array.from({ length: 300 }, () => new Promise((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1", () => resolve(socket));
      socket.on("error", (error) => (error.code === "ECONNRESET" || error.code === "EPIPE" ? undefined : reject(error)));
    })),
  );
  t.after(() => idle.forEach((socket) => socket.destroy()));
  for (let n = 0; n < 30; n += 1) assert.equal((await server.ask(ADDRESS)).status, 200, `request ${n}`);
  // The slow one was sent away for the others' sake, with nothing to say.
  const said = await slow;
  assert.match(said, /^$|^HTTP\/1\.1 408 /);
  idle.forEach((socket) => socket.destroy());
});

test("a head that does not end is told so after ten seconds", async () => {
  const { said, time } = await late;
  assert.match(said, /^HTTP\/1\.1 408 /);
  assert.ok(time > 9_000, `${time} ms`);
});

test("a port that is taken is told, with what to type; the network edition is for this machine alone", async (t) => {
  const own = portal(t);
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  t.after(() => other.close());
  const { port } = other.address();
  const busy = await ran(["serve", "--content", own.content, "--date", TODAY, "--port", String(port), "--tongue", "en"]);
  assert.equal(busy.code, 2, busy.said);
  assert.match(busy.said, new RegExp(`port ${port} is taken by another program; type .passerelle serve --port \\d+`));
  const network = await ran(["serve", "--content", own.content, "--lan", "--edition", "reseau", "--tongue", "en"]);
  assert.equal(network.code, 2, network.said);
  assert.match(network.said, /drop `--lan`/);
  const nowhere = await ran(["serve", "--content", join(own.folder, "absent"), "--tongue", "en"]);
  assert.equal(nowhere.code, 2, nowhere.said);
});

test("the worker is one that leaves; answers are kept by nobody; the program ends when asked to", async (t) => {
  const { server } = await begun(t);
  const worker = await server.ask("/sw.js");
  assert.equal(worker.status, 200);
  assert.match(worker.headers["content-type"], /^text\/javascript/);
  assert.ok(worker.body.includes("registration.unregister") && !worker.body.includes("fetch"), worker.body);
  for (const path of ["/sw.js", ADDRESS, "/_passerelle/problemes/", "/_passerelle/serve.js"]) {
    const { headers } = await server.ask(path);
    assert.equal(headers["cache-control"], "no-store", path);
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.equal(headers["access-control-allow-origin"], undefined, path);
  }
  server.program.kill("SIGTERM");
  const { code } = await server.ended;
  assert.equal(code, 0);
});

test("what is for the network alone is shown when its edition is asked for, and not otherwise", async (t) => {
  const own = portal(t);
  own.write(FORUM, own.read(FORUM).replace("genre:", "diffusion: reseau\ngenre:"));
  const statuses = [];
  for (const edition of ["public", "reseau"]) {
    const server = await shown(t, own.content, ["--edition", edition]);
    await server.says(READY);
    statuses.push((await server.ask("/fr/evenements/forum/")).status);
  }
  assert.deepEqual(statuses, [404, 200]);
});

test("with --lan a telephone of the network sees the portal and how many problems there are, not their text", async (t) => {
  const own = portal(t);
  own.write(FORUM, own.read(FORUM).replace("lieu: apec-toulouse", "lieu: apec-secret"));
  const server = await shown(t, own.content, ["--lan", "--tongue", "en"]).catch((error) => error);
  if (/no address on a private network/.test(server.message)) return t.skip("this machine is on no private network");
  await server.says(READY);
  const [, to] = /telephone of the same network: http:\/\/([\d.]+):\d+\//.exec(server.said());
  assert.match(server.said(), /█▀|▀█/, "the code is in the terminal");
  for (const path of ["/fr/", "/_passerelle/problemes/"]) {
    const guest = await server.ask(path, { to });
    assert.match(guest.body, /_passerelle\/serve\.js/);
    assert.ok(!guest.body.includes("secret"), path);
  }
  assert.match((await server.ask("/_passerelle/problemes/")).body, /apec-secret/, "who writes reads all");
  assert.equal((await server.ask("/fr/", { to, headers: { host: "evil.example" } })).status, 421);
  const page = await server.ask("/_passerelle/telephone/");
  assert.ok(page.body.includes(`http://${to}:${server.port}/`));
  assert.match((await server.ask("/_passerelle/telephone/code.svg")).body, /^<svg /);
});
