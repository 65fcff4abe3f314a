// What Microsoft's Open XML SDK finds wrong in Word files: the schemas of ECMA-376, and the rules
// that a schema cannot say. Arguments: files. Prints one JSON object: file -> faults.

import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";

const found = {};
for (const file of process.argv.slice(2)) {
  const faults = await validate(new Uint8Array(await readFile(file)), "docx", "Microsoft365");
  found[file] = faults.map(
    ({ description, path }) => `${path.partUri} ${path.xpath} : ${description}`,
  );
}
process.stdout.write(JSON.stringify(found), () => process.exit());
