// A repository of content that a form writes to: on the disk, then in the browser, then on the disk again.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesOf } from "../browser/site.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PASSERELLE = process.env.PASSERELLE ?? join(ROOT, "target/debug/passerelle");
const SVELTIA = join(ROOT, "tests/cms/node_modules/@sveltia/cms");

/** Runs the program in a folder. */
export function passerelle(folder, ...words) {
  const { status, stdout, stderr } = spawnSync(PASSERELLE, words, { cwd: folder, encoding: "utf8" });
  return { status, told: stdout + stderr };
}

/** A new folder. */
export function folder() {
  return mkdtempSync(join(tmpdir(), "passerelle-cms-"));
}

/** The form of a content folder of this repository, in a new folder. */
export function exported(content) {
  const admin = folder();
  execFileSync(PASSERELLE, ["export", "cms", "--content", content, "--output", admin, "--quiet"], { cwd: ROOT });
  return admin;
}

/**
 * Puts Sveltia CMS where its page looks for it, by the form's own `installer.sh`. The registry is a folder that holds
 * the package packed again, so that nothing is asked of the network; its sum then differs, and is told.
 */
export function install(admin) {
  const registry = folder();
  const home = join(registry, "@sveltia/cms/-");
  mkdirSync(home, { recursive: true });
  const archive = join(home, `cms-${JSON.parse(readFileSync(join(SVELTIA, "package.json"), "utf8")).version}.tgz`);
  execFileSync("tar", ["-czf", archive, "--transform", "s,^cms,package,", "-C", dirname(SVELTIA), "cms"]);
  const sum = createHash("sha512").update(readFileSync(archive)).digest("base64");
  const script = join(admin, "installer.sh");
  const pinned = readFileSync(script, "utf8");
  const run = () => spawnSync("sh", [script], { env: { ...process.env, REGISTRE: `file://${registry}` }, encoding: "utf8" });
  const refused = run();
  writeFileSync(script, pinned.replace(/^INTEGRITE=.*$/m, `INTEGRITE="sha512-${sum}"`));
  const installed = run();
  writeFileSync(script, pinned);
  return { refused, installed };
}

/** The texts of a folder, by path. */
export function texts(root, inside) {
  const paths = filesOf(join(root, inside)).filter((path) => /\.(md|yaml)$/.test(path));
  return Object.fromEntries(paths.map((path) => [`${inside}/${path}`, readFileSync(join(root, inside, path), "utf8")]));
}

/** Writes texts under a folder. */
export function write(root, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
