// Two judges of a page as it stands on screen: axe and HTML_CodeSniffer. Each says which rule, and where.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const read = (path) => readFileSync(createRequire(import.meta.url).resolve(path), "utf8");
const AXE = read("axe-core/axe.min.js");
const SNIFFER = read("html_codesniffer/build/HTMLCS.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, WCAG 2.2 A and AA and good practice. */
async function axe(page) {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => ({ rule: `axe ${id}`, at: html.slice(0, 160), why: any[0]?.message ?? "" })));
  }, TAGS);
}

/**
 * What HTML_CodeSniffer holds for an error of WCAG 2 AA; its warnings and notices are questions to a person.
 * Two of its errors are none here, and are marked as `excused`:
 * an element that is not displayed has nobody to be named to (a script names it before it shows it);
 * a form without action answers at each choice and sends nothing, so a submit button would do nothing
 * (H32 is one way to keep 3.2.2, which asks that no choice changes the context).
 */
async function sniffer(page) {
  await page.evaluate(SNIFFER);
  return page.evaluate(
    () =>
      new Promise((done, failed) => {
        const excuse = (code, element) => {
          if (!element?.checkVisibility) return "";
          if (!element.checkVisibility()) return "not displayed";
          return code.endsWith("3_2_2.H32.2") && element.matches("form:not([action])") ? "nothing to submit" : "";
        };
        const found = ({ code, element, msg }) => ({
          rule: `htmlcs ${code.replace(/^WCAG2AA\./, "")}`,
          at: element?.outerHTML?.slice(0, 160) ?? "document",
          why: msg,
          excused: excuse(code, element),
        });
        const tell = () => done(window.HTMLCS.getMessages().filter(({ type }) => type === window.HTMLCS.ERROR).map(found));
        window.HTMLCS.process("WCAG2AA", document, tell, () => failed(new Error("HTML_CodeSniffer did not start")));
      }),
  );
}

/** What does not fit the width of the screen. */
async function overflow(page) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return beyond > 0 ? [{ rule: "overflow", at: "document", why: `${beyond} px wider than the screen` }] : [];
}

/** What all of them find on the page shown. */
export async function judge(page) {
  return [...(await axe(page)), ...(await sniffer(page)), ...(await overflow(page))];
}
