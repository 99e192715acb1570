// A host as a reader's phone meets it: gzip for text, bytes counted at the socket, and a narrow or slow link when asked.
// What each response cost, headers included, is written in `log`; shards are sent as they are.
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
// Where a published site's content-addressed files are; the rest is asked again at each visit.
const IMMUTABLE = /^\/(_s|_t|pagefind\/(index|fragment|filter))\//;
const PACKET = 1400;

const now = () => performance.timeOrigin + performance.now();
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Serves folders on a free loopback port.
 * @param {Object<string, string>} mounts  address prefix ("/", "/engine/") → folder
 * @param {object} options  `pages`: address → HTML; `latency`: ms before each response; `first`: the same for the
 *   first response of a connection; `rate`: kbit/s, shared by all connections; `gap`: one response after the other,
 *   in the order they were asked for, so many ms apart
 */
export async function serve(mounts, { pages = {}, latency = 0, first = latency, rate = 0, gap = 0 } = {}) {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const held = new Map();
  const sockets = new Set();
  const known = new WeakSet();
  let log = [];
  let linkFreeAt = 0;
  let turn = Promise.resolve();

  function fileAt(address) {
    const prefix = prefixes.find((prefix) => address.startsWith(prefix));
    const file = join(mounts[prefix], address.slice(prefix.length), address.endsWith("/") ? "index.html" : "");
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  }

  function answerFor(address) {
    if (held.has(address)) return held.get(address);
    const page = pages[address];
    const extension = page ? ".html" : extname(address) || ".html";
    let body = page ? Buffer.from(page) : fileAt(address);
    if (body === null) return null;
    const headers = {
      "content-type": TYPES[extension] ?? "application/octet-stream",
      "cache-control": IMMUTABLE.test(address) ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (TYPES[extension]) {
      body = gzipSync(body, { level: 9 });
      headers["content-encoding"] = "gzip";
    }
    headers["content-length"] = body.length;
    const answer = { headers, body };
    held.set(address, answer);
    return answer;
  }

  /** Waits until the shared link has carried so many bytes. */
  async function carried(bytes) {
    linkFreeAt = Math.max(linkFreeAt, performance.now()) + (bytes * 8) / rate;
    await wait(linkFreeAt - performance.now());
  }

  /** Waits until the responses asked for before this one are gone, each followed by a pause. */
  function myTurn(response) {
    const before = turn;
    const gone = new Promise((done) => response.on("close", done));
    turn = before.then(() => gone).then(() => wait(gap));
    return before;
  }

  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(request.url.split("?")[0]);
    const entry = { address, asked: now(), begun: Infinity, bytes: 0, body: 0 };
    log.push(entry);
    const before = request.socket.bytesWritten;
    response.on("finish", () => (entry.bytes = request.socket.bytesWritten - before));
    const delay = known.has(request.socket) ? latency : first;
    known.add(request.socket);
    if (delay) await wait(delay);
    if (gap) await myTurn(response);
    entry.begun = now();
    const answer = answerFor(address);
    if (answer === null) return void response.writeHead(404, { "content-length": 0 }).end();
    entry.body = answer.body.length;
    response.writeHead(200, answer.headers);
    if (!rate) return void response.end(answer.body);
    response.flushHeaders();
    await carried(request.socket.bytesWritten - before);
    for (let at = 0; at < answer.body.length; at += PACKET) {
      const packet = answer.body.subarray(at, at + PACKET);
      await carried(packet.length);
      response.write(packet);
    }
    response.end();
  });
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    log: () => log,
    /** Forgets connections and what was counted: the next visit is the first one. */
    reset() {
      for (const socket of sockets) socket.destroy();
      log = [];
      linkFreeAt = 0;
      turn = Promise.resolve();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
