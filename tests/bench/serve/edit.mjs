// From a save to the new page in the browser's hands, on a large portal, and the same edit with `hugo server`.
//
//   tests/bench/speed/corpus.py --services 5000 --events 5000 --out /dev/shm/c40
//   node tests/bench/serve/edit.mjs --corpus /dev/shm/c40 [--edits 21] [--hugo PATH]
//
// A save is seen when the program says so on its stream (Passerelle) or on its live-reload socket (Hugo); the page is then
// fetched and must hold the new words. Milliseconds of the wall; memory is resident, of the process.
import { spawn } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "/dev/shm/c40" },
    edits: { type: "string", default: "21" },
    program: { type: "string", default: "target/release/passerelle" },
    hugo: { type: "string" },
  },
});
const N = Number(values.edits);

/** @param {number[]} all */
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
/** @param {number} pid Megabytes. */
const memory = (pid) => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

/** @param {string} folder The French files of services under it. */
const services = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((path) => path.includes("/services/") && path.endsWith(".fr.md"))
    .toSorted();

/** @param {string} url @param {string} words */
const holds = async (url, words) => {
  const answer = await fetch(url);
  return answer.ok && (await answer.text()).includes(words);
};

async function passerelle() {
  const content = `${values.corpus}/passerelle/content`;
  const started = performance.now();
  const child = spawn(values.program, ["serve", "--content", content, "--date", "2026-11-23", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  const origin = await new Promise((resolve) => {
    let said = "";
    const hear = (part) => {
      said += part;
      const found = /http:\/\/[\w.]+:\d+/u.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
  });
  while (!(await holds(`${origin}/fr/`, "<main").catch(() => false))) await wait(50);
  const first = performance.now() - started;
  const stream = (await fetch(`${origin}/_passerelle/flux`)).body.getReader();
  let heard = () => {};
  (async () => {
    for (;;) {
      const { done } = await stream.read();
      if (done) return;
      heard();
    }
  })().catch(() => {}); // the program is stopped in the end

  const files = services(content);
  const times = [];
  for (let edit = 0; edit < N; edit += 1) {
    const file = files[Math.floor((edit * files.length) / N)];
    const slug = file.split("/").at(-1).replace(".fr.md", "");
    const words = `Encore un mot, le ${edit}.`;
    await wait(400);
    const event = new Promise((resolve) => { heard = resolve; });
    const start = performance.now();
    appendFileSync(file, `\n${words}\n`);
    await event;
    if (!(await holds(`${origin}/fr/services/${slug}/`, words))) throw new Error(`${slug} does not hold ${words}`);
    times.push(performance.now() - start);
  }
  const resident = memory(child.pid);
  child.kill();
  return { name: "passerelle serve", first, times, resident };
}

async function hugo() {
  const site = `${values.corpus}/hugo`;
  const started = performance.now();
  const child = spawn(values.hugo, ["server", "--port", "13130", "--source", site, "--renderToMemory"], { stdio: "ignore" });
  while (!(await holds("http://localhost:13130/fr/", "<main").catch(() => false))) await wait(200);
  const first = performance.now() - started;
  const files = services(`${site}/content`);
  const times = [];
  const n = Math.min(N, 5); // an edit takes Hugo seconds
  for (let edit = 0; edit < n; edit += 1) {
    const file = files[Math.floor(((edit + 0.5) * files.length) / n)];
    const slug = file.split("/").at(-1).replace(".fr.md", "");
    const words = `Encore un mot, le ${edit}.`;
    await wait(1000);
    const start = performance.now();
    appendFileSync(file, `\n${words}\n`);
    while (!(await holds(`http://localhost:13130/fr/services/${slug}/`, words))) {
      if (performance.now() - start > 120_000) throw new Error(`${slug} is not shown after two minutes`);
      await wait(5);
    }
    times.push(performance.now() - start);
  }
  const resident = child.exitCode === null ? memory(child.pid) : Number.NaN;
  child.kill();
  return { name: "hugo server", first, times, resident };
}

console.log("| program | first page ms | edit ms, median | 90 % | memory MB |");
console.log("|---|---|---|---|---|");
for (const measured of [await passerelle(), ...(values.hugo ? [await hugo()] : [])]) {
  const { name, first, times, resident } = measured;
  const late = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)];
  console.log(`| ${name} | ${first.toFixed(0)} | ${median(times).toFixed(0)} | ${late.toFixed(0)} | ${resident.toFixed(0)} |`);
}
process.exit(0);
