// Where Python's files are, and what they weigh: *prepare* writes it down, once for all pages.

import written from "../../generated/runtime.mjs";

export const { sizes } = written;

/**
 * @param {string} base address of a script of this folder
 * @returns {PythonFiles} with whole addresses
 */
export function runtime(base) {
  const files = { ...written };
  for (const [name, path] of Object.entries(written)) {
    if (typeof path === "string" && path)
      files[name] = new URL(`../../generated/${path}`, base).href;
  }
  return files;
}
