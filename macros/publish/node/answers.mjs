// Start Python in one way, ask it everything, print the digest of each reply.
//
// node answers.mjs REQUESTS.json plain LIBRARY WHEEL CONTENT.bin
// node answers.mjs REQUESTS.json snapshot EMPTY.zip SNAPSHOT.gz
import "./errors.mjs";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { opened } from "../../../docs/assets/js/tutorial/memory.mjs";
import { restoring } from "../../../docs/assets/js/tutorial/restoring.mjs";
import { bytesOf, install, started } from "./inside.mjs";

const [requests, way, ...files] = process.argv.slice(2);

const ways = {
  async plain(library, wheel, content) {
    const python = await started({ library });
    install(python, wheel);
    python.pyimport("tutorials.app").install_packed(python.toPy(bytesOf(content)));
    return python;
  },
  async snapshot(library, file) {
    const { default: createPyodideModule } = await import("pyodide/pyodide.asm.mjs");
    const packed = new Uint8Array(gunzipSync(readFileSync(file)));
    const { header, data, memory } = opened(packed);
    const sizes = { header: header.length, data, memory };
    return started({ library, ...restoring(createPyodideModule, sizes, packed, false) });
  },
};

const { call } = (await ways[way](...files)).pyimport("tutorials.app");
const digest = (reply) => createHash("sha256").update(reply).digest("base64");
const asked = JSON.parse(readFileSync(requests, "utf-8"));
process.stdout.write(JSON.stringify(asked.map((request) => digest(call(request)))));
