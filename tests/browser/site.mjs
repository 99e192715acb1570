// A published folder as a test sees it: its pages, and a server on this machine alone.
import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, extname } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".ics": "text/calendar; charset=utf-8",
  ".wav": "audio/wav",
};

/** Every file of a folder, as paths from its root, sorted. */
export function filesOf(root, inside = "") {
  return readdirSync(join(root, inside), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inside ? `${inside}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesOf(root, path) : [path];
    })
    .sort();
}

/** The address of a file: folders without their index. */
export function addressOf(path) {
  return "/" + path.replace(/(^|\/)index\.html$/, "$1");
}

/** The file that an address names, or null. */
export function fileAt(root, address) {
  const path = decodeURIComponent(address.split(/[?#]/)[0]).replace(/^\//, "");
  for (const candidate of [path, path + "index.html", path + "/index.html"]) {
    try {
      if (candidate && statSync(join(root, candidate)).isFile()) return candidate;
    } catch {
      // Not that one.
    }
  }
  return null;
}

/**
 * Serves a folder on a loopback port, a free one unless told.
 * @param {object} [how] `over`: what stands at a path instead of the folder's file, or a promise of it; each path asked for is added to `asked`; those of `gone` are not there.
 */
export async function serve(root, { port = 0, over = new Map(), asked = [], gone = new Set() } = {}) {
  const server = createServer(async (request, response) => {
    const [path] = request.url.split("?");
    const found = gone.has(path) ? null : over.has(path) ? `${path}${path.endsWith("/") ? "index.html" : ""}` : fileAt(root, request.url);
    const file = found ?? "404.html";
    asked.push(request.url);
    const body = (found && (await over.get(path))) ?? readFileSync(join(root, file));
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, port: server.address().port, close };
}

/** One page of each kind in a language, by the class that its body carries. */
export function samples(root, lang) {
  const found = new Map();
  for (const path of filesOf(root).filter((path) => path.endsWith(".html"))) {
    if (path.includes("/") && !path.startsWith(`${lang}/`)) continue;
    const kind = /<body class="kind-([\w-]+)"/.exec(readFileSync(join(root, path), "utf8"))?.[1];
    if (kind && !found.has(kind)) found.set(kind, path);
  }
  return found;
}
