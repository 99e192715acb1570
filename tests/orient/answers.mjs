// The browser's answers to profiles, as the parity test reads them: `answers.mjs FOLDER < profiles.json`, one a line.
//
// The folder holds `regles.json` and `communes.txt`. Targets are named by their paths.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openOrientation } from "../../themes/passerelle/scripts/orient/engine.js";

const [folder] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name), "utf8");
const desk = openOrientation(JSON.parse(read("regles.json")), read("communes.txt"));
const paths = (targets) => targets.map(({ path }) => path);
const line = ({ criterion, state, unknown, lastYear }) =>
  `${criterion} ${state}${lastYear ? " last" : ""}${unknown.map((key) => ` ${key}`).join("")}`;

for (const profile of JSON.parse(readFileSync(0, "utf8"))) {
  const { principal, rules, also, services, toCheck, useful } = desk.answer(profile);
  const asked = desk.targets.filter(({ asks }) => asks);
  const told = {
    principal: principal && principal.path,
    also: paths(also),
    services: paths(services),
    toCheck: [paths(toCheck.also), paths(toCheck.services)],
    rules: rules.map(({ id, state, unknown }) => [id, state, unknown]),
    useful: [...useful],
    sheets: asked.map((target) => {
      const lines = desk.eligibility(target, profile);
      return [target.path, desk.verdict(lines), lines.map(line).join("; ")];
    }),
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
