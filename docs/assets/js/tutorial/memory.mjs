// The packed snapshot laid into the engine's memory: made by macros/publish/runtime/pages.py, which
// says how it is written. Only pages that hold something are in it; where the engine's own data
// lies, a page holds the difference from it.

const MAGIC = 0x31474150;
const HEAD = 24; // bytes
const PAGE = 4096;

/**
 * Takes a packed snapshot apart.
 * @param {Uint8Array} packed
 * @throws {Error} it is something else
 */
export function opened(packed) {
  const [magic, header, memory, data, bits, count] = new Uint32Array(
    packed.buffer,
    packed.byteOffset,
    6,
  );
  const pages = HEAD + header + bits;
  if (magic !== MAGIC || pages + count * PAGE !== packed.length) throw new Error("snapshot");
  return {
    header: packed.subarray(HEAD, HEAD + header), // for Pyodide
    kept: packed.subarray(HEAD + header, pages),
    pages: packed.subarray(pages),
    memory, // bytes that it takes
    data, // bytes of the engine's own data
  };
}

/**
 * Lays a snapshot into a memory that has its size.
 * @param {Uint8Array} memory the engine's whole memory
 * @param {ReturnType<typeof opened>} snapshot
 * @param {Uint8Array} own a copy of its first bytes as they were before anything ran
 * @param {number} top where what may have been written since then ends
 */
export function lay(memory, { kept, pages, memory: length, data }, own, top) {
  if (own.length !== data || memory.length < length) throw new Error("snapshot");
  memory.set(own);
  memory.fill(0, data, top);
  let at = 0;
  for (let place = 0; place < length; place += PAGE) {
    const number = place / PAGE;
    if (!((kept[number >> 3] >> (number & 7)) & 1)) continue;
    if (place < data) {
      for (let i = 0; i < PAGE; i++) memory[place + i] ^= pages[at + i];
    } else memory.set(pages.subarray(at, at + PAGE), place);
    at += PAGE;
  }
}
