// The files of a zip, one by one, without reading the whole: only what stored or deflated entries
// of the usual format need (PKWARE APPNOTE 6.3.3, no Zip64, no encryption).

const [END, CENTRAL] = [0x06054b50, 0x02014b50];
const LONGEST_END = 65_557; // bytes: the end record and its comment

// Resolves with { name, blob } for each file; rejects when this is no such zip.
export async function unzip(file) {
  const directory = await findDirectory(file);
  const found = [];
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === CENTRAL; ) {
    const [method, size] = [directory.getUint16(at + 10, true), directory.getUint32(at + 20, true)];
    const [name, extra, comment] = [28, 30, 32].map((place) =>
      directory.getUint16(at + place, true),
    );
    const path = new TextDecoder().decode(part(directory, at + 46, name));
    const start = directory.getUint32(at + 42, true);
    if (!path.endsWith("/"))
      found.push({ name: path, blob: await opened(file, start, size, method) });
    at += 46 + name + extra + comment;
  }
  return found;
}

async function findDirectory(file) {
  const start = Math.max(0, file.size - LONGEST_END);
  const tail = await view(file.slice(start));
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const [size, offset] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    return view(file.slice(offset, offset + size));
  }
  throw new Error("zip");
}

async function opened(file, start, size, method) {
  const head = await view(file.slice(start, start + 30));
  const from = start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(from, from + size);
  if (method === 0) return packed;
  if (method !== 8) throw new Error("zip");
  const unpacked = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(unpacked).blob();
}

const view = async (blob) => new DataView(await blob.arrayBuffer());
const part = (data, from, length) => new Uint8Array(data.buffer, data.byteOffset + from, length);
