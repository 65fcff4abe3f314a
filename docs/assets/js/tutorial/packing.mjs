// How the two files that weigh most come, engine and snapshot: as brotli, a fifth smaller, where the
// browser unpacks it by itself, else as gzip. Chosen here for the page, its worker and the service
// worker, so that a browser only ever asks for one of the two. In a folder there is only gzip.

export const packing = !globalThis.portable && unpacks("brotli") ? "brotli" : "gzip";

function unpacks(format) {
  try {
    return Boolean(new DecompressionStream(format));
  } catch {
    return false; // a format that this browser does not know
  }
}
