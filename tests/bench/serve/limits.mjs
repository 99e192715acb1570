// `serve` among clients that mean no good: hundreds who say nothing, hundreds who speak slowly, heads without end.
//   node tests/bench/serve/limits.mjs PROGRAM CONTENT [SECONDS]
// Good requests are timed alone, then among them; the memory and the open files of the program are read all along.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { get } from "node:http";
import { Worker } from "node:worker_threads";

const [, , program, content, seconds = "20"] = process.argv;
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
  return { requests: times.length, median: at(0.5), p95: at(0.95), worst: at(1), refused };
};

await measure(3_000);
const [rest, files] = [memory(), nOpen()];
peak = 0;
const alone = await measure(5_000);
const crowd = new Worker(new URL("crowd.mjs", import.meta.url), { workerData: port });
await pause(1_000);
peak = 0;
const among = await measure(Number(seconds) * 1000);
const nOpened = await new Promise((resolve) => {
  crowd.once("message", resolve);
  crowd.postMessage("over");
});
await pause(2_000);
const after = await measure(1_000);
console.log(JSON.stringify({ alone, among, after, connections: nOpened, memory: { rest: rest.toFixed(1), peak: peak.toFixed(1), above: (peak - rest).toFixed(1) }, files: { before: files, after: nOpen() } }, null, 2));
server.kill();
const isKept = Number(among.median) <= 100 && Number(among.p95) <= 100 && among.refused.length === 0 && peak - rest <= 64;
process.exitCode = isKept ? 0 : 1;
