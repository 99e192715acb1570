// A part of a copy, as players ask for it: some play nothing from an answer that has no parts (RFC 9110, 14).

/** The first and the last byte that a header asks for; none where it asks for all, several parts, or what is no part. @param {string | null} range @param {number} size */
const bounds = (range, size) => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range || "");
  if (!asked || asked[0] === "bytes=-") return undefined;
  const [first, last] = [asked[1], asked[2]];
  if (first === "") return { first: Math.max(0, size - Number(last)), last: size - 1 };
  if (last !== "" && Number(last) < Number(first)) return undefined;
  return { first: Number(first), last: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
};

/** The part of a copy that a `Range` header asks for; all of it where there is none. @param {Response} copy @param {string | null} range */
export const partOf = async (copy, range) => {
  const body = await copy.blob();
  const headers = new Headers(copy.headers);
  headers.set("accept-ranges", "bytes");
  const part = bounds(range, body.size);
  if (!part) return new Response(body, { headers });
  const { first, last } = part;
  if (first > last) return new Response(null, { status: 416, headers: { "content-range": `bytes */${body.size}` } });
  headers.set("content-range", `bytes ${first}-${last}/${body.size}`);
  headers.set("content-length", String(last - first + 1));
  return new Response(body.slice(first, last + 1, body.type), { status: 206, statusText: "Partial Content", headers });
};
