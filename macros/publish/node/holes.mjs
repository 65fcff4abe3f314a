// Use up the small free blocks of a memory that is about to be kept. Each holds links to others,
// which compress badly: 12,000 of them weigh 0.1 MB once packed, and what they could still hold,
// 0.8 MB, is easily had elsewhere. How blocks stand: macros/publish/runtime/heap.py.

const LIMIT = 256; // bytes from which a block is worth keeping
const IN_USE = 2;
const FLAGS = 7;

/** @param {object} module Pyodide's engine; nothing may run in it between this and the snapshot. */
export function fillHoles(module) {
  const words = new Uint32Array(module.HEAPU8.buffer);
  const top = module._sbrk(0);
  const sizes = [];
  for (let at = module.___heap_base; at + 8 <= top; ) {
    const head = words[at / 4 + 1];
    const size = head & ~FLAGS;
    if (!size) break;
    if (!(head & IN_USE) && size < LIMIT) sizes.push(size);
    at += size;
  }
  sizes.sort((one, other) => other - one); // a large block is never cut for a small one
  for (const size of sizes) {
    const content = module._malloc(size - 4);
    module.HEAPU8.fill(0, content, content + size - 4);
  }
}
