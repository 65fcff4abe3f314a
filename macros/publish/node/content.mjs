// Pack the content for the browser's Python (inside/content.py).
//
// node content.mjs LIBRARY WHEEL CONTENT.json OUTPUT FILES, ours that the wheel leaves out
import "./errors.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { add, install, run, started } from "./inside.mjs";

const [library, wheel, content, output, ...files] = process.argv.slice(2);
const python = await started({ library });
install(python, wheel);
for (const file of files) add(python, file);
python.FS.writeFile("/content.json", readFileSync(content));
run(python, "content", "/content.json", "/content.bin");
writeFileSync(output, python.FS.readFile("/content.bin"));
