// The form opened in a browser on a copy of a repository, which stands in the private disk of the page. The folder
// that the form asks for is that disk: no dialogue can be answered without a screen.
import assert from "node:assert/strict";
import { join } from "node:path";
import { launch, openPage } from "../browser/browser.mjs";
import { serve } from "../browser/site.mjs";
import { install, texts, write } from "./repository.mjs";

/**
 * Opens the form of a repository.
 * @param {import("node:test").TestContext} t
 * @param {string} root A folder with `content/` and `admin/`.
 * @param {{ height?: number, inside?: string }} [options] The height of the screen; the folder that the form is given.
 */
export async function open(t, root, { height = 9000, inside = "content" } = {}) {
  const admin = join(root, "admin");
  const { installed } = install(admin);
  assert.equal(installed.status, 0, installed.stderr);
  write(root, { "404.html": "Rien ici." });
  const server = await serve(root);
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const { page, faults } = await openPage(browser, server.origin.replace("127.0.0.1", "localhost"), {
    // Fields are drawn when they come on the screen: all of them are.
    viewport: { width: 1280, height },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
  });
  const origin = server.origin.replace("127.0.0.1", "localhost");
  await page.goto(`${origin}/admin/config.json`);
  await page.evaluate(fill, { ...texts(root, inside), ".git/HEAD": "ref: refs/heads/main\n" });
  await page.addInitScript(() => {
    window.showDirectoryPicker = () => navigator.storage.getDirectory();
    FileSystemHandle.prototype.requestPermission ??= async () => "granted";
    FileSystemHandle.prototype.queryPermission ??= async () => "granted";
  });
  await page.goto(`${origin}/admin/`);
  await page.getByRole("button", { name: "Travailler avec un dépôt local" }).click();
  await page.getByRole("button", { name: "Créer une entrée ou des ressources" }).waitFor();
  /** Goes to a collection, or a sheet of it. */
  const enter = async (place) => {
    await page.evaluate((place) => (location.hash = `#/collections/${place}`), place);
    await page.getByRole("group", { name: "Éditeur de contenu" }).waitFor();
  };
  return { page, faults, enter, saved: () => page.evaluate(collect) };
}

/** Writes texts on the page's disk. */
async function fill(files) {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    const name = parts.pop();
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}

/** The texts of the page's disk. */
async function collect() {
  const files = {};
  const walk = async (folder, inside) => {
    for await (const [name, handle] of folder.entries()) {
      const path = inside ? `${inside}/${name}` : name;
      if (handle.kind === "directory") await walk(handle, path);
      else files[path] = await (await handle.getFile()).text();
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  delete files[".git/HEAD"];
  return files;
}
