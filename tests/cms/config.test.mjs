// The configuration of the form, judged by the schema that Sveltia CMS ships.
import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { exported } from "./repository.mjs";

const read = (path) => readFileSync(path, "utf8");

test("the configuration of the sample portal obeys the schema of Sveltia CMS, and its faults do not", () => {
  const admin = exported("content");
  const config = { ...JSON.parse(read(join(admin, "config.json"))), ...parse(read(join(admin, "depot.yml"))) };
  const ajv = new Ajv({ strict: false, allErrors: false, allowUnionTypes: true });
  addFormats(ajv);
  const schema = JSON.parse(read(new URL("node_modules/@sveltia/cms/schema/sveltia-cms.json", import.meta.url)));
  const judge = ajv.compile(schema);
  assert.ok(judge(config), JSON.stringify(judge.errors?.slice(0, 3)));
  const faulty = structuredClone(config);
  delete faulty.collections[0].fields[0].name;
  assert.ok(!judge(faulty));
});

test("the page loads the version of the lists, and its licence is recorded", () => {
  const version = JSON.parse(read(new URL("node_modules/@sveltia/cms/package.json", import.meta.url))).version;
  const admin = exported("content");
  for (const file of ["demarrer.js", "installer.sh", "LISEZ-MOI.md"]) assert.ok(read(join(admin, file)).includes(version), file);
  const packages = JSON.parse(read(new URL("package-lock.json", import.meta.url))).packages;
  assert.ok(read(join(admin, "installer.sh")).includes(packages["node_modules/@sveltia/cms"].integrity));
});
