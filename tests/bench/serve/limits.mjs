// `serve` among clients that mean no good: hundreds who say nothing, hundreds who speak slowly, heads without end.
//   node tests/bench/serve/limits.mjs PROGRAM CONTENT [SECONDS]
// Good requests are timed alone, then among them; the memory and the open files of the program are read all along.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { get } from "node:http";
import { connect } from "node:net";

const [, , program, content, seconds = "20"] = process.argv;
const [IDLE, SLOW, HUGE] = [500, 200, 20];
const PATHS = ["/fr/", "/fr/services/", "/ar/", "/fr/evenements/", "/fr/recherche/", "/_passerelle/problemes/"];
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

const server = spawn(program, ["serve", "--port", "0", "--content", content, "--date", "2026-11-23"], { stdio: ["ignore", "pipe", "pipe"] });
process.on("exit", () => server.kill("SIGKILL"));
let said = "";
for (const stream of [server.stdout, server.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
while (!/^\d\d:\d\d:\d\d · /m.test(said)) await pause(50);
const port = Number(/:(\d+)\//.exec(said)[1]);

/** Megabytes that the program holds. */
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]) / 1024;
const nOpen = () => readdirSync(`/proc/${server.pid}/fd`).length;

/** One good request on a connection of its own; milliseconds, or why not. */
const good = (path) =>
  new Promise((resolve) => {
    const start = performance.now();
    const asking = get({ host: "127.0.0.1", port, path, agent: false, timeout: 5_000 }, (answer) => {
      answer.resume().on("end", () => resolve({ time: performance.now() - start, status: answer.statusCode }));
    });
    asking.on("timeout", () => asking.destroy(new Error("no answer")));
    asking.on("error", (error) => resolve({ time: performance.now() - start, status: error.message }));
  });

let peak = 0;
/** Good requests for so long. */
const measure = async (time) => {
  const [times, refused] = [[], []];
  for (const end = performance.now() + time; performance.now() < end; ) {
    const { time, status } = await good(PATHS[times.length % PATHS.length]);
    times.push(time);
    if (status !== 200) refused.push(status);
    peak = Math.max(peak, memory());
    await pause(10);
  }
  times.sort((one, other) => one - other);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
  return { requests: times.length, median: at(0.5), p95: at(0.95), worst: at(1), refused: refused.length };
};

let isOver = false;
const open = new Set();
let nOpened = 0;
/** Keeps one connection of a kind open, again each time it is closed, until all is over. */
const keep = (speak) => {
  if (isOver) return;
  const socket = connect(port, "127.0.0.1");
  open.add(socket);
  nOpened += 1;
  const done = speak(socket) ?? (() => {});
  socket.on("error", () => {}).resume();
  socket.on("close", () => {
    done();
    open.delete(socket);
    setTimeout(() => keep(speak), 200);
  });
};
const idle = () => {};
const slow = (socket) => {
  socket.write("GET /fr/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
  const drip = setInterval(() => socket.write("x"), 500);
  return () => clearInterval(drip);
};
const huge = (socket) => {
  const more = () => {
    while (!socket.destroyed && socket.write("X-Huge: " + "x".repeat(8_000) + "\r\n"));
  };
  socket.write("GET / HTTP/1.1\r\n");
  socket.on("drain", more).on("connect", more);
};

await measure(3_000);
const [rest, files] = [memory(), nOpen()];
peak = 0;
const alone = await measure(5_000);
for (let n = 0; n < IDLE; n += 1) keep(idle);
for (let n = 0; n < SLOW; n += 1) keep(slow);
for (let n = 0; n < HUGE; n += 1) keep(huge);
await pause(1_000);
peak = 0;
const among = await measure(Number(seconds) * 1000);
isOver = true;
open.forEach((socket) => socket.destroy());
await pause(2_000);
const after = await measure(1_000);
console.log(JSON.stringify({ alone, among, after, connections: nOpened, memory: { rest: rest.toFixed(1), peak: peak.toFixed(1), above: (peak - rest).toFixed(1) }, files: { before: files, after: nOpen() } }, null, 2));
server.kill();
const isKept = Number(among.median) <= 100 && Number(among.p95) <= 100 && among.refused === 0 && peak - rest <= 64;
process.exitCode = isKept ? 0 : 1;
