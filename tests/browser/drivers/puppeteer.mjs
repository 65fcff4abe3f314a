// Drive Chromium or Firefox: node puppeteer.mjs chrome|firefox PATH.
// One JSON object per line in, {"open": address}, {"run": body of an async function} or
// {"fresh": true}; one per line out, {"value": …} or {"error": text}.

import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [name, executablePath] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: name,
  executablePath,
  headless: true,
  protocolTimeout: 0, // whoever asks decides how long to wait
  args: name === "chrome" ? JSON.parse(process.env.CHROMIUM_FLAGS) : [],
});
let page = await browser.newPage();

async function obey({ open, run, fresh }) {
  if (fresh) {
    await page.close();
    page = await (await browser.createBrowserContext()).newPage();
  }
  if (open) await page.goto(open, { timeout: 0 });
  if (run) return page.evaluate(`(async () => { ${run} })()`);
}

const lines = createInterface({ input: process.stdin });
lines.on("line", async (line) => {
  const answer = await obey(JSON.parse(line)).then(
    (value) => ({ value: value ?? null }),
    ({ message }) => ({ error: message }),
  );
  console.log(JSON.stringify(answer));
});
lines.on("close", () => browser.close()); // even while an order is under way
