// Files that come gzipped and are unpacked here, while they come: whatever a host compresses, these
// are always small, and the bytes that have come can be counted.

/**
 * Asks for a file.
 * @param {string} url
 * @param {(url: string, piece: Uint8Array) => void} tell called with each piece, as it was sent
 * @returns {Promise<ReadableStream<Uint8Array>>} what it holds; the stream fails if it is damaged
 */
export async function unzipped(url, tell) {
  const response = await fetched(url);
  const counted = new TransformStream({
    transform(piece, stream) {
      tell(url, piece);
      stream.enqueue(piece);
    },
  });
  return response.body.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip"));
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

export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}
