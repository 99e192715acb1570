// A published folder as its host serves it: gzip for text, the rules of `_headers`, a loopback port.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileAt } from "../../browser/site.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};
const BINARY = { ".png": "image/png", ".jpg": "image/jpeg", ".mp3": "audio/mpeg" };

/** The rules of `_headers`, in their order: a pattern of paths, the names taken away, the headers set. */
export function rulesOf(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim())) {
    if (!/^\s/.test(line)) {
      const pattern = line.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
      rules.push({ pattern: new RegExp(`^${pattern}$`), away: [], set: [] });
    } else if (line.trim().startsWith("!")) {
      rules.at(-1).away.push(line.trim().slice(1).trim().toLowerCase());
    } else {
      const colon = line.indexOf(":");
      rules.at(-1).set.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/** The headers that rules give to a path. */
export function headersFor(rules, path) {
  const headers = {};
  for (const { pattern, away, set } of rules.filter((rule) => rule.pattern.test(path))) {
    for (const name of away) delete headers[name];
    for (const [name, value] of set) headers[name] = value;
  }
  return headers;
}

/** Serves a folder until closed. */
export async function host(root) {
  const rules = rulesOf(readFileSync(join(root, "_headers"), "utf8"));
  const held = new Map();
  const answerFor = (path) => {
    if (held.has(path)) return held.get(path);
    const found = fileAt(root, path);
    const file = found ?? "404.html";
    const text = TYPES[extname(file)];
    const plain = readFileSync(join(root, file));
    const body = text ? gzipSync(plain, { level: 9 }) : plain;
    const type = text ?? BINARY[extname(file)] ?? "application/octet-stream";
    const headers = { "content-type": type, ...headersFor(rules, path), "content-length": body.length };
    if (text) headers["content-encoding"] = "gzip";
    const answer = { status: found ? 200 : 404, headers, body };
    held.set(path, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const { status, headers, body } = answerFor(request.url.split("?")[0]);
    response.writeHead(status, headers).end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
