// pages.mjs PROGRAM SOURCE: what a browser makes of the pages that `build -f html` writes.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { browser, check, checkAccess, close, finish, program, source, work } from "./harness.mjs";

function build(name, map, ...options) {
    const file = path.join(work, `${name}.html`);
    execFileSync(program, ["build", map, "-o", file, "--no-config", ...options], { stdio: ["ignore", "ignore", "ignore"] });
    return file;
}
const example = (name) => path.join(source, "examples", `${name}.journey.yaml`);

// A page that may ask the network for nothing and has nothing to complain about.
async function open(file, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
    context.setDefaultTimeout(10000);
    const page = await context.newPage();
    const name = path.basename(file);
    page.on("request", (request) => check(`${name} loads nothing`, /^(file|data):/.test(request.url()), request.url().slice(0, 200)));
    page.on("console", (message) => check(`${name} has no complaint`, false, message.text()));
    page.on("pageerror", (error) => check(`${name} has no error`, false, error.message));
    await page.goto(pathToFileURL(file).href);
    return page;
}

// Nothing but the picture, which has a frame of its own, may need scrolling in two directions.
async function checkWidth(what, page) {
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    check(`${what} is no wider than its window`, width[0] <= width[1], width.join(" > "));
}

async function checkLooks() {
    const pages = [["daylight", "light"], ["daylight", "dark"], ["midnight", "light"], ["high-contrast", "light"], ["govuk", "light"],
        ["uswds", "light"], ["uswds", "dark", "--dark-theme", "midnight"], ["print", "light"]];
    const enhanced = { "color-contrast-enhanced": { enabled: true } };
    for (const [theme, scheme, ...options] of pages) {
        const file = build(`${theme}-${scheme}`, example("parking-permit"), ...(theme === "daylight" ? [] : ["--theme", theme]), ...options);
        await Promise.all([1280, 375].map(async (width) => {
            const page = await open(file, { viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: "reduce" });
            await checkAccess(`${theme} ${scheme} ${width}`, page, theme === "high-contrast" ? enhanced : {});
            const isDark = await page.evaluate(() => /^rgb\(\d?\d,/.test(getComputedStyle(document.documentElement).backgroundColor));
            check(`${theme} ${scheme} has the colours of its theme`, isDark === (theme === "midnight" || scheme === "dark"));
            await checkWidth(`${theme} ${width}`, page);
            await page.context().close();
        }));
    }
    for (const name of ["clinic-visit-ar", "library-card-ja", "burger-blueprint", "veterans-journey"]) {
        const page = await open(build(name, example(name)), { viewport: { width: 320, height: 640 } });
        await checkAccess(name, page);
        await checkWidth(name, page);
        await page.context().close();
    }
}

// A browser without scripts sees the page as if it had none.
async function checkWithoutScript() {
    const file = build("plain", example("parking-permit"));
    const text = fs.readFileSync(file, "utf8");
    const without = path.join(work, "without.html");
    fs.writeFileSync(without, text.replace(/<script>[^]*<\/script>/, ""));
    const page = await open(without);
    await checkAccess("without script", page);
    check("without script there are no controls", !(await page.locator("button:visible, input:visible").count()));
    for (const word of ["Upload limit of 2 MB rejects phone photos", "Three sentences matter most", "Opens the letter"])
        check(`without script '${word}' is there`, await page.locator("main p, main li, main td").getByText(word).first().isVisible());
    await page.context().close();
}

async function checkKeyboard() {
    const page = await open(path.join(work, "plain.html"));
    const selector = "a[href], button, input, [tabindex='0']";
    const all = await page.evaluate((selector) => {
        const shown = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        shown.forEach((element, i) => element.setAttribute("data-test", i));
        return shown.length;
    }, selector);
    const reached = new Set();
    for (let i = 0; i < all + 5; ++i) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => document.activeElement.getAttribute("data-test"));
        if (at === null) break;
        reached.add(at);
        if (i === 0) check("the first is the link to the content", await page.evaluate(() => document.activeElement.className === "skip"));
    }
    check("Tab reaches everything", reached.size === all, `${reached.size} of ${all}`);

    const card = page.locator("svg [data-pain=P3]");
    await card.focus();
    check("a focused pain point shows its opportunity", await page.locator("svg [data-opportunity=O3].linked").count() === 1);
    check("and no other", await page.locator("svg [data-opportunity=O4].linked").count() === 0);
    await page.keyboard.press("ArrowRight");
    check("an arrow leads to the next card", !(await card.evaluate((element) => element === document.activeElement)));
    await card.focus();
    await page.keyboard.press("Enter");
    check("Enter leads to the row", await page.evaluate(() => document.activeElement.id === "pain-P3"));
    await card.focus();
    await page.keyboard.press("Escape");
    const isAt = (selector) => page.evaluate((selector) => document.activeElement.closest(selector) !== null, selector);
    check("Escape leads out", await page.evaluate(() => document.activeElement.classList.contains("picture")));
    await page.keyboard.press("Tab");
    check("and past the cards", !(await isAt(".picture")));
    await page.keyboard.press("Shift+Tab");
    check("from behind they are reached again", await isAt("svg [data-opportunity]"));
    await page.locator(".picture").focus();
    const width = async () => (await page.locator(".picture > svg").boundingBox()).width;
    const before = await width();
    await page.keyboard.press("+");
    check("+ makes it larger", (await width()) > before);
    await page.keyboard.press("0");
    check("0 fits it", Math.abs((await width()) - before) < 2);
    await page.context().close();
}

async function checkControls() {
    const page = await open(path.join(work, "plain.html"));
    const row = page.locator("tr[data-pain=P2]").first(), drawn = page.locator("svg [data-pain=P2]");
    await page.getByRole("button", { name: "Amara" }).click();
    check("a click filters the tables", !(await row.isVisible()));
    check("a click filters the picture", await drawn.evaluate((element) => element.classList.contains("aside")));
    check("what concerns her stays", await page.locator("tr[data-pain=P3]").first().isVisible());
    check("a click filters the insights", !(await page.locator("ol > li[data-personas=henk]").first().isVisible()));
    check("insights keep their numbers", (await page.locator("ol > li[data-personas=amara]").first().getAttribute("value")) === "2");
    check("the other persona's sheet is gone", !(await page.locator("[id=persona-henk]").isVisible()));
    const chosen = page.locator(".chosen");
    check("it is said who is chosen", /^Personas: Amara\s/.test(await chosen.innerText()));
    await checkAccess("filtered", page);
    await chosen.getByRole("button").click();
    check("the way back shows everyone", (await row.isVisible()) && !(await chosen.isVisible()));
    await page.getByRole("button", { name: "Amara" }).click();
    await page.keyboard.press("Escape");
    check("Escape shows everyone", await row.isVisible());

    const height = async () => (await page.locator(".picture > svg").boundingBox()).height;
    const before = await height();
    const doing = page.getByRole("checkbox", { name: "Doing" });
    await doing.uncheck();
    check("a lane leaves the tables", (await page.locator("tr[data-lane=doing]:visible").count()) === 0);
    check("the picture closes up", (await height()) < before - 10);
    const overlap = await page.evaluate(() => {
        const top = (name) => document.querySelector(`svg [data-top][data-lane=${name}]`).getBoundingClientRect().top;
        return top("thinking") - top("touchpoints");
    });
    check("the next lane moves up", overlap > 10 && overlap < 100, String(overlap));
    await doing.check();
    check("the lane comes back", Math.abs((await height()) - before) < 1);

    await page.getByRole("button", { name: "Larger" }).click();
    await page.getByRole("button", { name: "Larger" }).click();
    const picture = page.locator(".picture");
    check("a larger picture scrolls in its frame", await picture.evaluate((element) => element.scrollWidth > element.clientWidth));
    await checkWidth("with a larger picture the page", page);
    const fixed = page.locator("svg [data-pain=P3]");
    await fixed.scrollIntoViewIfNeeded();
    const place = async () => { const box = await fixed.boundingBox(); return [box.x, box.y]; };
    const point = await place(), size = (await fixed.boundingBox()).width;
    await page.mouse.move(...point);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -60);
    await page.keyboard.up("Control");
    await page.waitForFunction((before) => document.querySelector("svg [data-pain=P3]").getBoundingClientRect().width > before, size);
    const after = await place();
    check("zoom keeps what is under the pointer", Math.hypot(after[0] - point[0], after[1] - point[1]) < 3, `${point} ${after}`);
    check("marks say their sentence", (await page.locator("svg title").allTextContents()).some((text) => text.includes("lowest point")));
    check("the picture has no title of its own", (await page.locator(".picture > svg > title").count()) === 0);
    await page.getByRole("button", { name: "Fit" }).click();
    check("fitted, it is seen as a whole", await picture.evaluate((element) => element.scrollHeight <= element.clientHeight + 1));
    await page.locator("svg [data-pain=P5]").hover();
    check("the pointer shows what belongs together", (await page.locator("svg [data-opportunity=O4].linked").count()) === 1);
    await page.context().close();
}

// 24 stages with 10 touchpoints each. The limits are far from what is usual, because machines differ.
async function checkLarge() {
    const map = path.join(work, "large.journey.yaml");
    const touchpoint = (n) => `      - {name: Step ${n}, doing: Does what step ${n} asks for, emotion: {ann: ${(n % 5) - 2}, ben: ${(n % 3) - 1}},
         pain_points: [{id: P${n}, text: What hurts at step ${n}, severity: high, personas: [${n % 2 ? "ann" : "ben"}]}],
         opportunities: [{text: What helps at step ${n}, addresses: [P${n}], impact: 4, effort: 2}]}`;
    const stage = (n) => [`  - name: Stage ${n}`, "    touchpoints:", ...Array.from({ length: 10 }, (_, i) => touchpoint(10 * n + i))];
    fs.writeFileSync(map, ["title: Large", "objectives: [Ends]", "personas: [{id: ann, name: Ann}, {id: ben, name: Ben}]", "stages:",
        ...Array.from({ length: 24 }, (_, n) => stage(n)).flat(), ""].join("\n"));
    const file = build("large", map);
    check("a large page is not huge", fs.statSync(file).size < 5e6, String(fs.statSync(file).size));
    const page = await open(file);
    const ready = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domInteractive);
    check("a large page is ready soon", ready < 10000, `${ready} ms`);
    const shares = await page.evaluate(() => {
        const svg = document.querySelector(".picture > svg");
        return [svg.getBoundingClientRect().width / svg.viewBox.baseVal.width, svg.parentElement.getBoundingClientRect().height / innerHeight];
    });
    check("a wide picture is readable, and its frame within the window", shares[0] > 0.7 && shares[1] < 1, shares.join(" "));
    await checkWidth("a large page", page);
    const name = page.locator(".names span", { hasText: "Doing" });
    check("names of lanes are in the picture", !(await name.isVisible()));
    await page.locator(".picture").evaluate((frame) => { frame.scrollLeft = 4000; });
    await name.waitFor();
    const tops = await page.evaluate(() => [".names span:nth-child(2)", "svg [data-top][data-lane=doing]"]
        .map((selector) => document.querySelector(selector).getBoundingClientRect().top));
    check("names of lanes stay in sight", Math.abs(tops[0] - tops[1]) < 3 && (await name.boundingBox()).x >= 0, tops.join(" "));
    const spent = await page.evaluate(() => new Promise((done) => {
        const begin = performance.now();
        document.querySelector("[data-persona=ann]").click();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin), 0));
    }));
    check("a click filters a large page at once", spent < 3000, `${spent} ms`);
    check("all of it", (await page.locator("tr[data-pain]:visible").count()) === 120);
    await page.context().close();
}

// What has become better or worse is in the text, too, and the filter reaches what the other map said.
async function checkCompared() {
    const page = await open(build("compared", example("parking-permit-2027")));
    await checkAccess("compared", page);
    const part = page.locator("section", { has: page.locator("#map_changes") });
    const textOf = async (element) => (await element.innerText()).replace(/\s+/g, " ");
    for (const words of ["19 d 22 min → 1 d 5 min", "Amara +1.2 reassured (was +0.8)", "× gone", "renamed · was “Reminder letter”"])
        check(`what changed says '${words}'`, (await textOf(part)).includes(words));
    check("so do the tables", (await textOf(page.locator("table.map").first())).includes("(was +0.8)"));
    const earlier = page.locator("svg [data-lane=emotion] [data-personas=henk] > path[stroke-dasharray='1.6 3.4']").first();
    await page.getByRole("button", { name: "Amara" }).click();
    check("the earlier curve of another fades", await earlier.evaluate((element) => element.closest(".aside") !== null));
    check("what another felt leaves", !(await part.getByText("(was +0.4)").isVisible()));
    await page.context().close();
}

// The interval of a measured feeling belongs to the curve of its persona.
async function checkMeasured() {
    const page = await open(build("measured", example("museum-visit")), { viewport: { width: 1920, height: 1000 } });
    await checkWidth("a page in a wide window", page);
    check("a wide window shows more of the picture", (await page.locator(".picture").boundingBox()).width > 1500);
    await page.getByRole("button", { name: "Johan" }).click();
    const faded = await page.evaluate(() => [...document.querySelectorAll("svg [data-lane=emotion] path[fill-opacity]")]
        .map((band) => band.closest("[data-personas]").dataset.personas === "alone" ? band.closest(".aside") === null : band.closest(".aside") !== null));
    check("bands fade with their curve", faded.length > 1 && faded.every(Boolean), faded.join(" "));
    await page.context().close();
}

// Whatever a map says, it is text: no element, attribute or address of its own.
async function checkHostile() {
    const file = build("hostile", path.join(source, "tests/data/hostile-page.journey.yaml"));
    const page = await open(file);
    check("a map runs nothing", await page.evaluate(() => window.hostile === undefined));
    const found = await page.evaluate(() => ({
        scripts: document.scripts.length,
        handlers: [...document.querySelectorAll("*")].filter((element) => [...element.attributes].some((one) => /^on/i.test(one.name))).length,
        images: document.querySelectorAll("img, iframe, object, embed, form, base, image, use[href^=http]").length,
        addresses: [...document.querySelectorAll("body [href]")].map((link) => link.getAttribute("href")).filter((href) => !/^(#|https?:|mailto:)/.test(href)),
    }));
    check("one script", found.scripts === 1, String(found.scripts));
    check("no handler", found.handlers === 0);
    check("no foreign element", found.images === 0);
    const raw = fs.readFileSync(file, "utf8").replace(/<svg [^]*<\/svg>/, "");
    check("no control of direction stands in the source", !/[\u2028-\u202e\u2066-\u2069]/.test(raw));
    check("no unsafe address", found.addresses.length === 0, found.addresses.join(" "));
    await checkAccess("hostile", page);
    await page.context().close();
}

// Every link within a page leads somewhere, and no id is there twice.
async function checkLinks() {
    for (const name of ["plain", "hostile", "clinic-visit-ar", "library-card-ja", "burger-blueprint", "veterans-journey"]) {
        const page = await open(path.join(work, `${name}.html`));
        const lost = await page.evaluate(() => [...document.querySelectorAll("a[href^='#']")]
            .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map((link) => link.hash));
        check(`${name}: links lead somewhere`, lost.length === 0, lost.join(" "));
        const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
        check(`${name}: ids are unique`, new Set(ids).size === ids.length, ids.filter((id, i) => ids.indexOf(id) !== i).join(" "));
        await page.context().close();
    }
}

async function checkPaper() {
    const page = await open(path.join(work, "plain.html"));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
    check("the picture is on one sheet across", boxes.filter(([width, height]) => width > height).length === 1, JSON.stringify(boxes));
    check("the rest stands upright", boxes.filter(([width, height]) => width < height).length > 2);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 640, height: 900 });  // the printable width of A4 is less than a small screen's
    const head = await page.evaluate(() => getComputedStyle(document.querySelector("table.map thead")).display);
    check("tables keep their heads on paper", head === "table-header-group", head);
    await page.context().close();
}

try {
    await checkLooks();
    await checkWithoutScript();
    await checkKeyboard();
    await checkControls();
    await checkCompared();
    await checkMeasured();
    await checkLarge();
    await checkHostile();
    await checkLinks();
    await checkPaper();
} finally {
    await close();
}
finish("pages are as they should be");
