"""The engine is compiled while it comes, from the stream that the browser itself unpacks."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from macros.publish.paths import DOCS

START = """
import { gzipSync } from "node:zlib";
const told = [];
const unpackers = new Set();
globalThis.self = globalThis;
globalThis.DecompressionStream = class extends DecompressionStream {
  constructor(format) {
    super(format);
    unpackers.add(this.readable);
  }
};
let send;
const coming = new ReadableStream({ start: (controller) => (send = controller) });
globalThis.fetch = async (url) => (told.push(`asked: ${url}`), new Response(coming));
WebAssembly.compileStreaming = async (response) => {
  const type = response.headers.get("Content-Type");
  told.push(`compiling ${type}, as unpacked: ${unpackers.has(response.body)}`);
  return new WebAssembly.Module(await response.arrayBuffer());
};
const [compiling, supplying] = process.argv.slice(1);
const { Compiled } = await import(compiling);
const { supply } = await import(supplying);
const engine = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0); // as small as WebAssembly gets
const packed = gzipSync(engine);
const compiled = new Compiled({ engine: "engine.bin", format: "gzip" }, false, () => {});
compiled.whole.then(() => told.push("whole"));
for (const piece of [packed.subarray(0, 10), packed.subarray(10)]) {
  await new Promise((resolve) => setTimeout(resolve)); // until nothing more can be done with it
  told.push(compiled.received);
  send.enqueue(piece);
}
await new Promise((resolve) => setTimeout(resolve));
send.close();
supply(compiled.module, { failed: (why) => told.push(why) });
const { instance } = await WebAssembly.instantiateStreaming(null, {});
told.push(instance instanceof WebAssembly.Instance);
process.stdout.write(JSON.stringify([packed.length - compiled.received, told]));
"""
"""A start that is sent its engine in two pieces: what is missing of it, then what happened."""


def test_the_engine_is_compiled_from_its_first_piece_with_nothing_of_ours_behind_the_unpacker() -> (
    None
):
    modules = [
        (DOCS / "assets/js/tutorial" / name).as_uri() for name in ("compiled.mjs", "supplied.mjs")
    ]
    command = ["node", "--input-type=module", "-e", START, *modules]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    missing, told = json.loads(done.stdout)
    compiling = "compiling application/wasm, as unpacked: true"
    expected: list[Any] = ["asked: engine.bin", compiling, 0, 10, "whole", True]
    assert (missing, told) == (0, expected)
