// Where Python's files are, and what they weigh: *prepare* writes it down, once for all pages.

import written from "../../generated/runtime.mjs";
import { packing } from "./packing.mjs";

const { packed, sizes: unpacked, ...others } = written;
const format = packing in packed ? packing : "gzip"; // the live preview makes no brotli
const { download, ...heavy } = packed[format];

export const sizes = { ...unpacked, download };

/**
 * @param {string} base address of a script of this folder
 * @returns {PythonFiles} with whole addresses
 */
export function runtime(base) {
  const address = (path) => path && new URL(`../../generated/${path}`, base).href;
  const places = Object.entries({ ...others, ...heavy });
  const files = Object.fromEntries(places.map(([name, path]) => [name, address(path)]));
  return /** @type {PythonFiles} */ ({ ...files, format, sizes });
}
