/*! lean-qr, © 2021-2025 David Evans, MIT */
// A QR code as one SVG path: black on white, whatever the colours of the page, with the quiet margin that readers want.
import { correction, generate } from "lean-qr/nano";

const SVG = "http://www.w3.org/2000/svg";

/** The margin that the standard asks for, in modules. */
const QUIET = 4;

/**
 * @param {string} address
 * @param {string} label What it leads to, for who does not see it.
 */
export const draw = (address, label) => {
  const code = generate(address, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const start = x;
      while (x < code.size && code.get(x, y)) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  const side = code.size + 2 * QUIET;
  /** @param {string} name @param {Record<string, string | number>} attributes */
  const made = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const svg = made("svg", { viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, class: "qr", role: "img", "aria-label": label });
  svg.append(made("path", { fill: "#fff", d: `M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z` }));
  svg.append(made("path", { fill: "#000", "shape-rendering": "crispEdges", d: path }));
  return svg;
};
