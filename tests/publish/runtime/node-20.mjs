// Imported before a script: this Node is then, for Pyodide, one that is older (version 20): it knows no
// garbage collection in WebAssembly, so that it refuses Pyodide's helper, and has no `navigator`.
const HELPER = "fb14"; // « is this reference of that type », in hexadecimal

WebAssembly.Module = new Proxy(WebAssembly.Module, {
  construct(target, [bytes]) {
    if (Buffer.from(bytes).toString("hex").includes(HELPER) && bytes.length < 1000) {
      throw new WebAssembly.CompileError("invalid opcode 0xfb");
    }
    return new target(bytes);
  },
});
delete globalThis.navigator;
Object.defineProperty(process, "version", { value: "v20.0.0" });
