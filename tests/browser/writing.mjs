// A portal while it is written, as a test sees it: a folder of its own, the program that shows it, and what pages are told.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The day of every test. */
export const TODAY = "2026-11-23";

const SMALL = new URL("../sites/small", import.meta.url).pathname;
const PROGRAM = process.env.PASSERELLE ?? new URL("../../target/debug/passerelle", import.meta.url).pathname;
/** Longest wait for what must come: machines may be busy. */
const LONG = 20_000;

/**
 * A portal of one test, in a folder that ends with it.
 * @param {import("node:test").TestContext} t
 * @param {string} [from] The content that it is a copy of.
 */
export function portal(t, from = SMALL) {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-serve-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, "content");
  cpSync(from, content, { recursive: true });
  const at = (path) => join(content, path);
  const read = (path) => readFileSync(at(path), "utf8");
  const write = (path, text) => writeFileSync(at(path), text);
  return { folder, content, at, read, write };
}

/**
 * Shows a content folder until the test ends.
 * @param {import("node:test").TestContext} t
 * @param {string} content
 * @param {string[]} [options]
 */
export async function shown(t, content, options = []) {
  const words = ["serve", "--port", "0", "--content", content, "--date", TODAY, ...options];
  const program = spawn(PROGRAM, words, { stdio: ["ignore", "pipe", "pipe"] });
  t.after(() => program.kill("SIGKILL"));
  let said = "";
  const heard = new Set();
  let hasEnded = false;
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
      heard.forEach((look) => look());
    });
  /** Waits until the terminal says something. */
  const says = (pattern) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`never said ${pattern}, but:\n${said}`)), LONG);
      const look = () => {
        const found = pattern.exec(said);
        if (!found && !hasEnded) return;
        heard.delete(look);
        clearTimeout(late);
        if (found) resolve(found);
        else reject(new Error(`ended without ${pattern}:\n${said}`));
      };
      heard.add(look);
      look();
    });
  const ended = new Promise((resolve) =>
    program.on("close", (code, signal) => {
      hasEnded = true;
      heard.forEach((look) => look());
      resolve({ code, signal });
    }),
  );
  const [, origin] = await says(/(http:\/\/\S+:\d+)\//);
  const port = Number(new URL(origin).port);
  return { program, origin, port, says, ended, said: () => said, ask: (path, how) => ask(port, path, how), follow: () => follow(t, port) };
}

/** True once the program has read the portal and follows it. */
export const READY = /^\d\d:\d\d:\d\d · /m;

/** Runs the program to its end. */
export function ran(words) {
  const program = spawn(PROGRAM, words, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [program.stdout, program.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const late = setTimeout(() => program.kill("SIGKILL"), LONG);
  return new Promise((resolve) =>
    program.on("close", (code) => {
      clearTimeout(late);
      resolve({ code, said });
    }),
  );
}

/** One request, with its path as it is written: `fetch` would tidy it. */
export function ask(port, path, { method = "GET", headers = {}, to = "127.0.0.1" } = {}) {
  return new Promise((resolve, reject) => {
    const asking = request({ host: to, port, path, method, headers: { host: `${to}:${port}`, ...headers }, agent: false }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (text) => (body += text));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      answer.on("error", reject);
    });
    asking.setTimeout(LONG, () => asking.destroy(new Error(`${method} ${path}: no answer`)));
    asking.on("error", reject);
    asking.end();
  });
}

/** Sends bytes as they are and gives all that comes back until the other side ends. */
export function raw(port, bytes) {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("utf8").setTimeout(LONG, () => socket.destroy(new Error("never ended")));
    socket.on("data", (text) => (said += text));
    socket.on("error", (error) => (error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(said) : reject(error)));
    socket.on("close", () => resolve(said));
  });
}

/** What pages are told, from the present moment on. */
async function follow(t, port) {
  const moments = [];
  const told = [];
  let wake = () => {};
  let rest = "";
  const answer = await new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path: "/_passerelle/flux", agent: false }, resolve);
    asking.on("error", reject).end();
    t.after(() => asking.destroy());
  });
  answer.setEncoding("utf8").on("error", () => {});
  answer.on("data", (text) => {
    const blocks = (rest + text).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block);
      if (!data) continue;
      moments.push(JSON.parse(data[1]));
      told.push(moments.at(-1));
    }
    wake();
  });
  /** The first moment from now on that fits; those before it are let go. */
  const until = async (fits, what = fits.toString()) => {
    const end = Date.now() + LONG;
    for (;;) {
      while (moments.length > 0) {
        const moment = moments.shift();
        if (await fits(moment)) return moment;
      }
      const left = end - Date.now();
      if (left <= 0) throw new Error(`never told: ${what}`);
      await new Promise((resolve) => {
        const late = setTimeout(resolve, left);
        wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
  };
  const first = await until(() => true, "the present moment");
  return { first, until, told };
}
