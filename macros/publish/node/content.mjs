// Pack the content for the browser's Python (inside/content.py).
//
// node content.mjs LIBRARY WHEEL CONTENT.json OUTPUT
import "./errors.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { add, install, run, started } from "./inside.mjs";

const [library, wheel, content, output] = process.argv.slice(2);
const python = await started({ library });
install(python, wheel);
add(python, "tutorials/editing/__init__.py", "tutorials/editing/loading.py");
python.FS.writeFile("/content.json", readFileSync(content));
run(python, "content", "/content.json", "/content.bin");
writeFileSync(output, python.FS.readFile("/content.bin"));
