// Open an address in Firefox and run the script read from standard input there, through WebDriver
// BiDi; print what it returns, as JSON: node firefox.mjs FIREFOX ADDRESS < script
import puppeteer from "puppeteer-core";
import { readFileSync } from "node:fs";

const [executablePath, address] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  await page.goto(address);
  const result = await page.evaluate(`(async () => { ${readFileSync(0, "utf-8")} })()`);
  console.log(JSON.stringify(result));
} finally {
  await browser.close();
}
