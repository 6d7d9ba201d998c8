// preview.mjs PROGRAM SOURCE: what a browser sees of `journeymap preview` while files are saved, broken, deleted and mended.
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { browser, check, checkAccess, close, finish, program, source, work } from "./harness.mjs";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const most = 1000; // ms from saving to shown
const waited = { told: [], polled: [] }; // each of them, where changes are told and where files are looked at
let way = "told";

// A map of its own in a folder of its own, which uses another file.
const parking = fs.readFileSync(path.join(source, "examples/parking-permit.journey.yaml"), "utf8");
function project(name) {
    const folder = path.join(work, name);
    fs.mkdirSync(path.join(folder, "parts"), { recursive: true });
    fs.writeFileSync(path.join(folder, "parts/people.yaml"), "personas:\n  - {id: ada, name: Ada of the file}\n");
    fs.writeFileSync(path.join(folder, "permit.journey.yaml"), parking);
    fs.writeFileSync(path.join(folder, "short.journey.yaml"), shortMap("Short one"));
    return folder;
}
const shortMap = (title) => `journeymap: 1
title: ${title}
use: [parts/people.yaml]
stages:
  - name: Ask
    touchpoints:
      - {name: Ask at the desk, personas: [ada], channel: website, emotion: {ada: happy}}
`;

const children = new Set();
// Starts a preview and gives its process, its address and what it says.
async function preview(folder, ...options) {
    const child = spawn(program, ["preview", ...options], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    children.add(child);
    const said = { out: "", err: "" };
    child.stderr.on("data", (text) => (said.err += text));
    child.ended = new Promise((resolve) => child.on("exit", (code, signal) => {
        children.delete(child);
        resolve({ code, signal });
    }));
    const address = await new Promise((resolve, reject) => {
        child.stdout.on("data", (text) => (said.out += text) && said.out.includes("\n") && resolve(said.out.trim()));
        child.ended.then(() => reject(new Error(`the preview has ended: ${said.err}`)));
    });
    return { child, address, port: Number(new URL(address).port), said };
}

async function open(address, options = {}) {
    const context = options.context ?? (await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options }));
    context.setDefaultTimeout(10000);
    const page = await context.newPage();
    page.on("request", (request) => check("nothing is loaded from elsewhere", request.url().startsWith("http://127.0.0.1") || request.url().startsWith("data:"), request.url()));
    page.on("console", (message) => check("the page has no complaint", /ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED|EMPTY_RESPONSE|CONNECTION_RESET)/.test(message.text()), message.text()));
    page.on("pageerror", (error) => check("the page has no error", false, error.message));
    await page.goto(address);
    return page;
}

const svgText = (page) => page.locator("main svg").textContent();
// Does something to files and waits until the page shows it.
async function shows(what, page, act, condition, argument) {
    const begin = performance.now();
    await act();
    try {
        await page.waitForFunction(condition, argument, { timeout: 5000, polling: 5 });
    } catch {
        check(what, false, `not within 5 s; ${await page.locator("#status").textContent()}`);
        return;
    }
    const took = performance.now() - begin;
    waited[way].push(took);
    check(`${what} within ${most} ms`, took < most, `${Math.round(took)} ms`);
}
const holdsTitle = (title) => document.querySelector("main svg title")?.textContent === title;
const isBroken = () => document.querySelector("main").classList.contains("old");

function renamed(file, text) {
    fs.writeFileSync(`${file}~new`, text);
    fs.renameSync(`${file}~new`, file);
}

async function checkSaving(options) {
    const folder = project(`saving${options.join("")}`);
    const { child, address } = await preview(folder, "short.journey.yaml", ...options);
    const file = path.join(folder, "short.journey.yaml");
    const page = await open(address);
    await page.waitForFunction(holdsTitle, "Short one");
    const status = page.locator("#status");
    check("says when it was drawn", /^drawn \d\d:\d\d:\d\d in \d+ ms$/.test(await status.textContent()), await status.textContent());

    await shows("saving in place", page, () => fs.writeFileSync(file, shortMap("In place")), holdsTitle, "In place");
    await shows("saving by renaming", page, () => renamed(file, shortMap("Renamed")), holdsTitle, "Renamed");
    await shows("and again", page, () => renamed(file, shortMap("Renamed again")), holdsTitle, "Renamed again");
    await shows("saving with a backup", page, () => {
        fs.renameSync(file, `${file}~`);
        fs.writeFileSync(file, shortMap("Backed up"));
    }, holdsTitle, "Backed up");
    await shows("a file that is used", page, () => fs.writeFileSync(path.join(folder, "parts/people.yaml"),
        "personas:\n  - {id: ada, name: Ada anew}\n"), () => document.querySelector("main svg").textContent.includes("Ada anew"));

    await shows("a broken map is told", page, () => fs.writeFileSync(file, shortMap("[")), isBroken);
    check("its errors are told", /^cannot be drawn: 1 error; this is the picture of/.test(await status.textContent()), await status.textContent());
    check("over the last good picture", (await svgText(page)).includes("Backed up"));
    const list = page.locator("#findings");
    check("the findings are open", await list.isVisible());
    const item = list.locator("li.error").first();
    check("with their place", /short\.journey\.yaml:2:8/.test(await item.textContent()), await item.textContent());
    check("and what to do", (await item.locator(".help").textContent()).includes("close it"));
    await page.keyboard.press("Escape");
    check("Escape closes them", !(await list.isVisible()));
    await page.keyboard.press("f");
    check("f opens them", await list.isVisible());
    await shows("a mended map", page, () => fs.writeFileSync(file, shortMap("Mended")), holdsTitle, "Mended");
    check("the findings are closed", !(await list.isVisible()));
    check("the picture is no longer an old one", !(await page.evaluate(isBroken)));

    await shows("a deleted map", page, () => fs.unlinkSync(file), isBroken);
    check("is told", (await status.textContent()).includes("there is no such file"), await status.textContent());
    check("its picture stays", (await svgText(page)).includes("Mended"));
    await shows("a map that is there again", page, () => fs.writeFileSync(file, shortMap("Back")), holdsTitle, "Back");

    await shows("a used file that is gone", page, () => fs.rmSync(path.join(folder, "parts"), { recursive: true }), isBroken);
    await shows("and there again", page, () => {
        fs.mkdirSync(path.join(folder, "parts"));
        fs.writeFileSync(path.join(folder, "parts/people.yaml"), "personas:\n  - {id: ada, name: Ada once more}\n");
    }, () => document.querySelector("main svg").textContent.includes("Ada once more"));
    await shows("a config that comes", page, () => fs.writeFileSync(path.join(folder, ".journeymap.yaml"), "theme: midnight\n"),
        () => /#[01]/.test(document.querySelector("main svg rect").getAttribute("fill")));
    await shows("a config that is wrong", page, () => fs.writeFileSync(path.join(folder, ".journeymap.yaml"), "thme: midnight\n"), isBroken);
    check("what is wrong with it is said", (await list.textContent()).includes("theme"), await list.textContent());
    await shows("a config that goes", page, () => fs.unlinkSync(path.join(folder, ".journeymap.yaml")), () => !document.querySelector("main").classList.contains("old"));

    for (let i = 0; i < 20; ++i) await shows("again and again", page, () => renamed(file, shortMap(`Time ${i}`)), holdsTitle, `Time ${i}`);
    child.kill("SIGINT");
    const end = await child.ended;
    check("SIGINT ends it", end.signal === "SIGINT" || end.code === 130, JSON.stringify(end));
    await page.waitForFunction(() => document.getElementById("status").textContent.includes("has ended"));
    check("the last picture stays", (await svgText(page)).includes("Time 19"));
    check("nothing is left", fs.readdirSync(folder).sort().join() === "parts,permit.journey.yaml,short.journey.yaml,short.journey.yaml~", fs.readdirSync(folder).join());
    await page.context().close();
}

// What the reader looks at stays where it is, also when the whole page is loaded again.
async function checkPlace() {
    const folder = project("place");
    const { child, address, port } = await preview(folder, "permit.journey.yaml");
    const file = path.join(folder, "permit.journey.yaml");
    const page = await open(address);
    await page.waitForFunction(holdsTitle, "Renew a resident parking permit");
    await page.locator("main").focus();
    await page.keyboard.press("1");
    await page.keyboard.press("+");
    const placeNow = () => page.evaluate(() => {
        const main = document.querySelector("main");
        return [main.scrollLeft, main.scrollTop, Math.round(main.querySelector("svg").getBoundingClientRect().width)].join();
    });
    await page.evaluate(() => document.querySelector("main").scrollTo(611, 433));
    const before = await placeNow();
    check("a picture can be scrolled and enlarged", before === `611,433,${Math.round(2045 * 1.25)}`, before);
    await shows("a new title", page, () => renamed(file, parking.replace("Renew a resident", "Renew your resident")), holdsTitle, "Renew your resident parking permit");
    check("the place stays on saving", (await placeNow()) === before, await placeNow());
    await shows("a broken map", page, () => fs.writeFileSync(file, parking.replace("title: ", "title: [")), isBroken);
    check("and on breaking", (await placeNow()) === before, await placeNow());
    await shows("a mended map", page, () => fs.writeFileSync(file, parking), holdsTitle, "Renew a resident parking permit");
    check("and on mending", (await placeNow()) === before, await placeNow());
    await page.reload();
    await page.waitForFunction(holdsTitle, "Renew a resident parking permit");
    check("and on loading again", (await placeNow()) === before, await placeNow());

    // A preview that starts again on the same port is found again by itself.
    child.kill("SIGTERM");
    await child.ended;
    await page.waitForFunction(() => document.getElementById("status").textContent.includes("has ended"));
    fs.writeFileSync(file, parking.replace("Renew a resident", "Renew another"));
    const again = await preview(folder, "permit.journey.yaml", "--port", String(port));
    await page.waitForFunction(holdsTitle, "Renew another parking permit");
    check("and when the preview starts again", (await placeNow()) === before, await placeNow());
    again.child.kill();
    await again.child.ended;
    await page.context().close();
}

async function checkManyMaps() {
    const folder = project("many");
    const { child, address } = await preview(folder);
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    const page = await open(address, { context });
    await page.waitForFunction(holdsTitle, "Renew a resident parking permit");
    const select = page.locator("#maps");
    check("both maps can be chosen", (await select.locator("option").allTextContents()).join() === "permit.journey.yaml,short.journey.yaml");
    await select.selectOption("short.journey.yaml");
    await page.waitForFunction(holdsTitle, "Short one");
    check("the address says which", page.url().endsWith("?map=short.journey.yaml"), page.url());
    await page.goBack();
    await page.waitForFunction(holdsTitle, "Renew a resident parking permit");

    const others = [];
    for (const map of ["short", "permit", "short"]) others.push(await open(`${address}?map=${map}.journey.yaml`, { context }));
    await others[0].waitForFunction(holdsTitle, "Short one");
    await Promise.all([0, 2].map((i) => shows(`tab ${i}`, others[i], () => fs.writeFileSync(path.join(folder, "short.journey.yaml"), shortMap("For all")), holdsTitle, "For all")));
    check("the other map is as it was", (await svgText(others[1])).includes("Renew a resident"));

    await shows("a new map in a new folder", page, () => {
        fs.mkdirSync(path.join(folder, "more"));
        fs.writeFileSync(path.join(folder, "more/new.journey.yaml"), shortMap("New"));
    }, () => document.querySelectorAll("#maps option").length === 3);
    await shows("a map that goes", page, () => fs.rmSync(path.join(folder, "more"), { recursive: true }), () => document.querySelectorAll("#maps option").length === 2);
    child.kill();
    await child.ended;
    await context.close();
}

const get = (port, headers = {}, options = {}) => new Promise((resolve, reject) => {
    http.request({ host: "127.0.0.1", port, path: "/", headers, agent: false, ...options }, (answer) => {
        let body = "";
        answer.on("data", (text) => (body += text));
        answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    }).on("error", reject).end();
});
const raw = (port, text) => new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (more) => (answer += more));
    socket.on("close", () => resolve(answer));
    socket.on("error", () => {});
});

async function checkDoor() {
    const folder = project("door");
    const { child, port, address, said } = await preview(folder, "short.journey.yaml");
    check("its own name", (await get(port)).status === 200);
    check("localhost too", (await get(port, { Host: `localhost:${port}` })).status === 200);
    for (const host of ["example.org", `example.org:${port}`, "127.0.0.1", `127.0.0.1:${port + 1}`, `[::1]:${port}`])
        check(`the name '${host}' is refused`, (await get(port, { Host: host })).status === 421);
    check("a request without a name is refused", (await raw(port, "GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421"));
    for (const name of ["/short.journey.yaml", "/../short.journey.yaml", "/etc/passwd", "//", "/index.html"])
        check(`${name} is not served`, (await get(port, {}, { path: name })).status === 404);
    check("nor is a map that is none of the call's", (await get(port, {}, { path: "/picture?map=permit.journey.yaml" })).status === 404);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) check(`${method} is refused`, (await get(port, {}, { method })).status === 405);
    const head = await get(port, {}, { method: "HEAD" });
    check("HEAD is answered without a body", head.status === 200 && head.body === "" && Number(head.headers["content-length"]) > 1000);
    const page = await get(port, { Origin: "http://example.org" });
    check("no other page may read", page.headers["access-control-allow-origin"] === undefined);
    check("the policy names hashes", /script-src 'sha256-[^']+';/.test(page.headers["content-security-policy"]) && !page.headers["content-security-policy"].includes("unsafe"));
    const picture = await get(port, {}, { path: "/picture" });
    check("the picture alone", picture.headers["content-type"] === "image/svg+xml" && picture.body.startsWith("<svg"));

    check("nonsense is refused", (await raw(port, "nonsense\r\n\r\n")).startsWith("HTTP/1.1 400"));
    check("a long request is refused", (await raw(port, `GET /${"a".repeat(9000)} HTTP/1.1\r\n`)).startsWith("HTTP/1.1 431"));
    check("two names are refused", (await raw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: a\r\n\r\n`)).startsWith("HTTP/1.1 400"));

    // Connections that say nothing, and ones that go in the middle, keep nobody out.
    const silent = Array.from({ length: 100 }, () => net.connect(port, "127.0.0.1").on("error", () => {}));
    await sleep(200);
    check("it answers beside 100 silent ones", (await get(port)).status === 200);
    for (const socket of silent) socket.destroy();
    for (let i = 0; i < 20; ++i) {
        const socket = net.connect(port, "127.0.0.1", () => {
            socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
            socket.resetAndDestroy();
        });
        socket.on("error", () => {});
    }
    // A reader that takes nothing does not hold up the others.
    const slow = net.connect(port, "127.0.0.1", () => slow.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).pause();
    const tab = await open(address);
    await tab.waitForFunction(holdsTitle, "Short one");
    for (let i = 0; i < 10; ++i) await shows("beside a slow one", tab, () => fs.writeFileSync(path.join(folder, "short.journey.yaml"), shortMap(`Number ${i}`)), holdsTitle, `Number ${i}`);
    slow.destroy();
    await tab.context().close();

    const listening = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => fs.existsSync(table) ? fs.readFileSync(table, "utf8").split("\n") : [])
        .map((line) => line.trim().split(/\s+/)).filter((fields) => fields[3] === "0A" && parseInt(fields[1]?.split(":")[1], 16) === port);
    check("it listens to this machine only", listening.length === 1 && listening[0][1].startsWith("0100007F:"), JSON.stringify(listening));
    const used = spawn(program, ["preview", "short.journey.yaml", "--port", String(port)], { cwd: folder, stdio: "ignore" });
    check("a port that is taken is told", (await new Promise((resolve) => used.on("exit", resolve))) === 3);
    check("it is still there", child.exitCode === null && child.signalCode === null, said.err);
    child.kill("SIGINT");
    await child.ended;
}

// The same without a browser: build --watch writes the files anew.
async function checkWatch() {
    const folder = project("watch");
    const file = path.join(folder, "short.journey.yaml"), picture = path.join(folder, "short.svg");
    const child = spawn(program, ["build", "short.journey.yaml", "--watch"], { cwd: folder, stdio: "ignore" });
    children.add(child);
    const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve({ code, signal })));
    async function writes(what, act, word) {
        act();
        for (let i = 0; i < 200; ++i) {
            if (fs.existsSync(picture) && fs.readFileSync(picture, "utf8").includes(word)) return;
            await sleep(10);
        }
        check(`build --watch: ${what}`, false);
    }
    await writes("first", () => {}, "Short one");
    await writes("in place", () => fs.writeFileSync(file, shortMap("In place")), "In place");
    await writes("renamed", () => renamed(file, shortMap("Renamed")), "Renamed");
    await writes("a used file", () => fs.writeFileSync(path.join(folder, "parts/people.yaml"), "personas:\n  - {id: ada, name: Ada anew}\n"), "Ada anew");
    fs.mkdirSync(path.join(folder, ".shared"));
    fs.writeFileSync(path.join(folder, ".shared/people"), "personas:\n  - {id: ada, name: Ada hidden}\n");
    await writes("another used file", () => fs.writeFileSync(file, shortMap("Renamed").replace("parts/people.yaml", ".shared/people")), "Ada hidden");
    await writes("a used file in a hidden folder", () => fs.writeFileSync(path.join(folder, ".shared/people"), "personas:\n  - {id: ada, name: Ada shown}\n"), "Ada shown");
    fs.writeFileSync(file, shortMap("["));
    await sleep(200);
    check("build --watch leaves the picture of a broken map", fs.readFileSync(picture, "utf8").includes("Renamed"));
    fs.unlinkSync(file);
    await sleep(100);
    await writes("there again", () => fs.writeFileSync(file, shortMap("Back")), "Back");
    const inode = fs.statSync(picture).mtimeMs;
    await sleep(300);
    check("build --watch does not start itself", fs.statSync(picture).mtimeMs === inode);
    child.kill("SIGINT");
    const end = await ended;
    check("SIGINT ends build --watch", end.signal === "SIGINT", JSON.stringify(end));
}

async function checkReaders() {
    const folder = project("access");
    const { child, address } = await preview(folder);
    for (const colorScheme of ["light", "dark"]) {
        for (const width of [1280, 375]) {
            const page = await open(`${address}?map=short.journey.yaml`, { viewport: { width, height: 700 }, colorScheme, reducedMotion: "reduce" });
            await page.waitForFunction(holdsTitle, "Short one");
            await page.keyboard.press("f");
            fs.writeFileSync(path.join(folder, "short.journey.yaml"), shortMap("["));
            await page.waitForFunction(isBroken);
            await checkAccess(`${colorScheme} ${width}`, page);
            const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
            check(`the page is no wider than a window of ${width}`, !isWide);
            if (process.env.PREVIEW_SHOTS) await page.screenshot({ path: path.join(process.env.PREVIEW_SHOTS, `${colorScheme}-${width}.png`) });
            fs.writeFileSync(path.join(folder, "short.journey.yaml"), shortMap("Short one"));
            await page.waitForFunction(holdsTitle, "Short one");
            await page.context().close();
        }
    }
    child.kill();
    await child.ended;
}

try {
    await checkSaving([]);
    way = "polled";
    await checkSaving(["--poll"]);
    way = "told";
    await checkPlace();
    await checkManyMaps();
    await checkDoor();
    await checkReaders();
    await checkWatch();
} finally {
    for (const child of children) child.kill();
    await close();
}
for (const [name, times] of Object.entries(waited)) {
    times.sort((a, b) => a - b);
    const at = (share) => Math.round(times[Math.floor(share * (times.length - 1))]);
    console.log(`${times.length} changes, ${name}; from saving to shown: median ${at(0.5)} ms, 9 of 10 within ${at(0.9)} ms, all within ${at(1)} ms`);
}
finish("the preview is as it should be");
