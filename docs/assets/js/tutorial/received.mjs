// Files that come packed and are unpacked here, while they come: whatever a host compresses, these
// are always small, and the bytes that have come can be counted.

import { asked, Unserved } from "./reasons.mjs";

/**
 * Asks for a file.
 * @param {string} url
 * @param {CompressionFormat} format how it is packed
 * @param {(url: string, piece: Uint8Array) => void} tell called with each piece, as it was sent
 * @returns {Promise<ReadableStream<Uint8Array>>} what it holds; the stream fails if it is damaged
 */
export async function unpacked(url, format, tell) {
  const response = await asked(url);
  const pieces = [];
  const counted = new TransformStream({
    transform(piece, stream) {
      tell(url, piece);
      pieces.push(piece);
      stream.enqueue(piece);
    },
    flush: () => (format === "gzip" ? undefined : intact(url, pieces)),
  });
  const whole = response.body.pipeThrough(counted).pipeThrough(new DecompressionStream(format));
  return told(whole, url);
}

// Brotli has no checksum as gzip has: what was damaged may still unpack, into another program. Fails
// unless the file has the digest that its name is made of.
async function intact(url, pieces) {
  const { subtle } = crypto;
  if (!subtle) return; // a page that did not come by a safe way
  const packed = await new Blob(pieces).arrayBuffer();
  const digest = new Uint8Array(await subtle.digest("SHA-256", packed), 0, 8);
  const name = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!url.includes(`.${name}.`)) throw new Unserved("damaged", url);
}

// A stream whose failure says which file is damaged: browsers each have words of their own for it.
function told(stream, url) {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      const part = await reader.read().catch(() => {
        throw new Unserved("damaged", url);
      });
      if (part.done) controller.close();
      else controller.enqueue(part.value);
    },
    cancel: (reason) => reader.cancel(reason),
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
