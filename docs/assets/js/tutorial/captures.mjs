// Captures of the evidence sheet: hashed in pieces by Python, kept here as files, joined in a zip.
// Nothing is read twice and no file is ever whole in memory: a zip is made of references to files.

import { unzip } from "./unzip.mjs";

const LONGEST_LIST = 1 << 20; // bytes of a list of digests
const PIECE = 1 << 20; // bytes: small enough for other calls to slip in between two pieces

const files = new Map(); // sha256 → { file, crc32, size }; lives as long as the page
let lastId = 0;
let reading = Promise.resolve(); // the files chosen, until the case has them

/**
 * What a [data-held] button adds to its event: « sha256 crc32 size » of each file at hand, once it
 * was read again and is the same, and the digests of those that changed or went since.
 */
export async function stillHeld(call, say) {
  await reading; // asked for meanwhile, a zip would lack what was just chosen
  const [held, changed] = [[], []];
  for (const [key, { file, crc32, size }] of files) {
    say(`Vérification de ${file.name}…`);
    const now = await digest(file, call).catch(() => null);
    if (now?.sha256 === key) held.push(`${key} ${crc32} ${size}`);
    else changed.push(key);
  }
  for (const key of changed) files.delete(key);
  return { held, changed };
}

/**
 * The bytes of a download, from a text, from base64 or from parts (base64, or a file at hand).
 * @param {DoorFile & {text?: string}} download
 */
export function blobOf({ mime, base64, parts = [{ base64 }], text }) {
  if (text !== undefined) return new Blob([text], { type: mime });
  return new Blob(
    parts.map((part) => (part.file ? files.get(part.file).file : bytes(part.base64))),
    { type: mime },
  );
}

// Hash a file through the door, and keep it at hand; resolves with its name, sha256 and size, or
// null once stopped.
async function hash(file, name, call, options) {
  const found = await digest(file, call, options);
  if (found === null) return null;
  files.set(found.sha256, { file, crc32: found.crc32, size: found.size });
  return { name, sha256: found.sha256, size: found.size };
}

/**
 * @param {Blob} file
 * @param {(request: object) => Promise<any>} call
 * @param {{onProgress?: (part: number) => void, signal?: AbortSignal}} options
 */
async function digest(file, call, options = {}) {
  const { onProgress, signal } = options;
  const id = `capture-${++lastId}`;
  const step = (action, more) => call({ op: "hash", id, action, ...more });
  for (let attempt = 0; attempt < 2; attempt++) {
    let reply = await step("start");
    for (let offset = 0; reply.ok && offset < file.size; offset += PIECE) {
      if (signal?.aborted) return step("cancel").then(() => null);
      const data = await base64(file.slice(offset, offset + PIECE));
      reply = await step("update", { offset, data });
      onProgress?.(Math.min(offset + PIECE, file.size) / file.size);
    }
    if (reply.ok) reply = await step("end");
    if (reply.ok) return reply;
  } // the worker was replaced on the way: once more from the start
  throw new Error("hash");
}

// Follow the file inputs of a screen: data-hash="event" sends that event once all are hashed. With
// data-list="name", a zip is opened, and the text of the file of that name goes along, unhashed.
export function listenFiles(screen, { call, send, say }) {
  screen.addEventListener("change", ({ target: input }) => {
    if (!input.matches("input[type=file][data-hash]") || !input.files.length) return;
    const before = reading;
    reading = read(input).then(() => before);
  });

  async function read(input) {
    const box = input.closest(".field").querySelector("[data-hash-progress]");
    const stop = new AbortController();
    box.querySelector("[data-hash-cancel]").onclick = () => stop.abort();
    box.hidden = false;
    const [found, list] = [[], []];
    try {
      for (const { name, blob } of await chosen(input)) {
        const onProgress = (part) => {
          box.querySelector("progress").value = Math.round(100 * part);
          if (!input.isConnected) stop.abort(); // another screen was shown meanwhile
        };
        say(`Calcul de l’empreinte de ${name}…`);
        if (isList(input, name)) list.push(await blob.slice(0, LONGEST_LIST).text());
        else {
          const one = await hash(blob, name, call, { onProgress, signal: stop.signal });
          if (one) found.push(one);
        }
      }
    } catch {
      say("Un fichier n’a pas pu être lu jusqu’au bout. Choisissez-le de nouveau.");
    }
    box.hidden = true;
    if (stop.signal.aborted) {
      say("Calcul arrêté.");
      input.value = ""; // else choosing the same file again would change nothing
    }
    if (found.length && input.isConnected) {
      const column = (key) => found.map((one) => String(one[key]));
      const fields = input.dataset.list ? { list } : { item: [input.dataset.item] };
      for (const key of ["name", "sha256", "size"]) fields[key] = column(key);
      await send({ name: input.dataset.hash, fields });
    }
  }
}

const isList = (input, name) => input.dataset.list && name.split("/").at(-1) === input.dataset.list;

async function chosen(input) {
  const files = [...input.files].map((file) => ({ name: file.name, blob: file }));
  const zip = input.dataset.list && files.length === 1 && /\.zip$/i.test(files[0].name);
  return zip ? unzip(files[0].blob) : files;
}

function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function bytes(text) {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
