// What the tests in a browser share: Chromium, axe, a folder to work in, and what has failed. Needs Chromium and the packages beside this
// file (npm ci); without them a test is skipped, and ctest is told so by 77.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

export const [program, source] = process.argv.slice(2).map((name) => path.resolve(name));

function skip(reason) {
    console.log(`skipped: ${reason}`);
    process.exit(77);
}
const chromiumPath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    (name) => name && fs.existsSync(name),
);
if (!chromiumPath) skip("no Chromium; on Debian: apt-get install chromium, or name one in CHROMIUM");
const require = createRequire(import.meta.url);
let chromium, axe;
try {
    ({ chromium } = require("playwright-core"));
    axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
} catch {
    skip("packages are missing; in tests/browser: npm ci");
}

export const work = fs.mkdtempSync(path.join(os.tmpdir(), "browser-"));
const failures = [];
export function check(what, holds, more = "") {
    if (!holds) failures.push(`${what}${more === "" ? "" : `: ${more}`}`);
}

export const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
});

// What axe finds on a page; `rules` as axe.run takes them.
export async function checkAccess(what, page, rules = {}) {
    await page.evaluate(axe);
    const found = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ["violations"], rules }), rules);
    for (const one of found.violations) {
        const places = one.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary.replace(/\s+/g, " ")}`);
        check(`axe ${what}`, false, `${one.id}: ${one.nodes.length} times; ${places.join(" | ")}`);
    }
}

export async function close() {
    await browser.close();
    fs.rmSync(work, { recursive: true, force: true });
}

// Says what has failed and ends.
export function finish(well) {
    for (const failure of failures) console.log(failure);
    console.log(failures.length === 0 ? well : `${failures.length} failures`);
    process.exit(failures.length === 0 ? 0 : 1);
}
