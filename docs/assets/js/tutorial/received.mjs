// Files that come packed and are unpacked here, while they come: whatever a host compresses, these
// are always small, and the bytes that have come can be counted.

import { asked, Unserved } from "./reasons.mjs";

/**
 * Asks for a file. Its stream is the browser's own, with nothing of ours behind what unpacks it: in
 * Firefox a tenth of the start went to handing each piece over.
 * @param {string} url
 * @param {CompressionFormat} format how it is packed
 * @param {object} [listener]
 * @param {(url: string, piece: Uint8Array) => void} [listener.tell] called with each piece, as sent
 * @param {() => void} [listener.ended] called once all pieces have come
 * @param {AbortSignal} [listener.signal] gives the file up
 * @returns {Promise<ReadableStream<Uint8Array>>} what it holds; the stream fails if it is damaged
 */
export async function unpacked(url, format, { tell, ended, signal } = {}) {
  const response = await asked(url, signal);
  const summed = format === "gzip"; // it is checked while it is unpacked
  const pieces = [];
  const counted = new TransformStream({
    transform(piece, stream) {
      tell?.(url, piece);
      if (!summed) pieces.push(piece);
      stream.enqueue(piece);
    },
    async flush() {
      if (!summed) await intact(url, pieces);
      ended?.();
    },
  });
  return response.body.pipeThrough(counted).pipeThrough(new DecompressionStream(format));
}

// Brotli has no checksum as gzip has: what was damaged may still unpack, into another program. Fails
// unless the file has the digest that its name is made of.
async function intact(url, pieces) {
  const { subtle } = crypto;
  if (!subtle) return; // a page that did not come by a safe way
  const digest = new Uint8Array(await subtle.digest("SHA-256", joined(pieces)), 0, 8);
  const name = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!url.includes(`.${name}.`)) throw new Unserved("damaged", url);
}

function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** All that a file packed as gzip holds; rejects like {@link asked}, or says that it is damaged. */
export async function contents(url) {
  const response = new Response(await unpacked(url, "gzip"));
  return response.arrayBuffer().catch(() => {
    throw new Unserved("damaged", url);
  });
}

/** Puts what a stream gives into one array of a known length, as it comes. */
export async function whole(stream, length) {
  const bytes = new Uint8Array(length);
  const reader = stream.getReader();
  let at = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, at);
    at += part.value.length;
  }
  if (at !== length) throw new Error("length");
  return bytes;
}
