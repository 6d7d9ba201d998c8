"use strict";
// Shows what the server tells in its events (state.cpp). The picture is put in the old one's place, so that the reader's stays where it is.
(() => {
    const at = (id) => document.getElementById(id);
    const picture = at("picture"), findings = at("findings"), toggle = at("toggle"), maps = at("maps"), status = at("status");
    const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

    const wanted = () => new URLSearchParams(location.search).get("map") ?? "";
    let state = { maps: [], findings: [], problems: [] };
    let shown = ""; // the picture's id
    let events;

    // Size and place: those of each map are kept where the page is loaded again.
    const keyOf = (map) => `journeymap preview ${map}`;
    let size = "fit"; // or a share of the natural size

    function keepPlace() {
        if (!state.map || !shown) return;
        const place = { size, left: picture.scrollLeft, top: picture.scrollTop };
        sessionStorage.setItem(keyOf(state.map), JSON.stringify(place));
    }
    function place() {
        const kept = JSON.parse(sessionStorage.getItem(keyOf(state.map)) ?? "null") ?? { size: "fit", left: 0, top: 0 };
        size = kept.size;
        applySize();
        picture.scrollTo({ left: kept.left, top: kept.top, behavior: "instant" });
    }
    addEventListener("pagehide", keepPlace);

    const svgNow = () => picture.querySelector("svg");
    function applySize() {
        const svg = svgNow();
        if (svg) svg.style.width = size === "fit" ? "100%" : `${svg.viewBox.baseVal.width * size}px`;
    }
    // The place under the pointer, or the middle, stays where it is.
    function resize(next, point) {
        const svg = svgNow();
        if (!svg) return;
        const frame = picture.getBoundingClientRect(), before = svg.getBoundingClientRect();
        const { x, y } = point ?? { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
        size = next === "fit" ? next : Math.min(4, Math.max(0.1, next));
        applySize();
        const after = svg.getBoundingClientRect(), grown = after.width / before.width;
        picture.scrollBy({ left: after.left + (x - before.left) * grown - x, top: after.top + (y - before.top) * grown - y, behavior: "instant" });
        keepPlace();
    }
    const sizeNow = () => (svgNow() ? svgNow().getBoundingClientRect().width / svgNow().viewBox.baseVal.width : 1);
    const sizes = { in: () => resize(sizeNow() * 1.25), out: () => resize(sizeNow() * 0.8), natural: () => resize(1), fit: () => resize("fit") };
    for (const button of document.querySelectorAll("[data-size]")) button.addEventListener("click", sizes[button.dataset.size]);
    picture.addEventListener("wheel", (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        resize(sizeNow() * Math.exp(-Math.max(-50, Math.min(50, event.deltaY)) / 150), { x: event.clientX, y: event.clientY });
    }, { passive: false });

    // The policy of the page lets no style in that is written in the markup, so a picture's takes another way. The style sheet holds its
    // fonts. The new picture waits for them, so that no other font is seen in between.
    let sheet, turn = 0;
    async function showPicture(text, id, isOtherMap) {
        const mine = ++turn;
        let rules = "";
        const plain = text.replace(/<style>([^]*?)<\/style>/g, (whole, sheet) => ((rules += sheet), ""))
            .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(' style="', ' data-style="'));
        const svg = document.importNode(new DOMParser().parseFromString(plain, "image/svg+xml").documentElement, true);
        for (const styled of svg.querySelectorAll("[data-style]")) styled.style.cssText = styled.dataset.style;
        for (const link of svg.querySelectorAll("a")) {
            link.setAttribute("target", "_blank");
            link.setAttribute("rel", "noopener noreferrer");
        }
        if (sheet?.rules !== rules) {
            const faces = new CSSStyleSheet();
            faces.replaceSync(rules);
            document.adoptedStyleSheets = [...(sheet ? [sheet.faces] : []), faces];
            const late = new Promise((resolve) => setTimeout(resolve, 300));
            await Promise.race([Promise.allSettled([...document.fonts].map((face) => face.load())), late]);
            if (mine !== turn) return;
            document.adoptedStyleSheets = [faces];
            sheet = { rules, faces };
        }
        const { scrollLeft: left, scrollTop: top } = picture;
        picture.replaceChildren(svg);
        shown = id;
        if (isOtherMap) return place();
        applySize();
        picture.scrollTo({ left, top, behavior: "instant" });
    }

    // Findings: a list over the picture. It opens by itself when a map breaks and closes when it is mended; in between it is the reader's.
    function element(name, text, of = "") {
        const made = document.createElement(name);
        if (of) made.className = of;
        made.textContent = text;
        return made;
    }
    function itemOf(finding) {
        const item = element("li", "", finding.severity);
        const line = element("p", "");
        line.append(element("strong", finding.severity === "info" ? "note" : finding.severity), " ", element("span", finding.place, "place"), " ",
            element("span", finding.rule, "rule"));
        item.append(line, element("p", finding.message));
        if (finding.help) item.append(element("p", finding.help, "help"));
        return item;
    }
    function openFindings(open) {
        findings.hidden = !open;
        toggle.setAttribute("aria-expanded", String(open));
    }
    function showFindings(before) {
        const ranks = { error: 0, warning: 1, info: 2 };
        const sorted = [...state.findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
        findings.querySelector("ol").replaceChildren(...sorted.map(itemOf));
        at("problems").replaceChildren(...state.problems.map((problem) => element("pre", problem)));
        const any = state.findings.length + state.problems.length > 0;
        toggle.hidden = !any;
        toggle.textContent = state.counts || "What is wrong";
        const isBroken = state.map && !state.drawn, wasBroken = before.map && !before.drawn;
        if (!any) openFindings(false);
        else if (isBroken !== wasBroken || before.map !== state.map) openFindings(isBroken);
    }
    const flip = () => !toggle.hidden && openFindings(findings.hidden);
    toggle.addEventListener("click", flip);

    function showStatus() {
        const time = state.drawn_at ? clock.format(state.drawn_at) : "";
        const took = `in ${Math.max(1, Math.round(state.took_ms ?? 0))} ms`;
        const isBroken = !state.map || !state.drawn;
        const old = time ? `; this is the picture of ${time}` : "";
        status.textContent = !state.map ? "there is no map any more"
            : state.drawn ? `drawn ${time} ${took}` : `cannot be drawn: ${state.why_not}${old}`;
        status.classList.toggle("broken", isBroken);
        picture.classList.toggle("old", isBroken);
        at("name").textContent = state.title || state.name || "journeymap preview";
        document.title = `${isBroken ? "\u2717 " : ""}${state.title || state.name || "journeymap"} \u2013 preview`;
        const nothing = at("nothing");
        nothing.hidden = Boolean(shown || state.picture);
        nothing.textContent = !state.map ? "There is no map here any more." : "There is no picture yet: the map cannot be drawn. Mend what the findings say, and it appears here.";
        picture.setAttribute("aria-label", `Picture of ${state.title || state.name || "the map"}`);
    }

    function showMaps() {
        at("choice").hidden = state.maps.length < 2;
        maps.replaceChildren(...state.maps.map((map) => {
            const option = element("option", map);
            option.value = map;
            return option;
        }));
        maps.value = state.map;
    }

    function receive(event) {
        const before = state;
        state = JSON.parse(event.data);
        state.findings ??= [];
        state.problems ??= [];
        const isOtherMap = before.map !== state.map;
        if (isOtherMap && !state.picture_id) {
            picture.replaceChildren();
            shown = "";
        }
        if (JSON.stringify(before.maps) !== JSON.stringify(state.maps) || isOtherMap) showMaps();
        showStatus();
        showFindings(before);
        if (state.picture) showPicture(state.picture, state.picture_id, isOtherMap);
        state.picture = undefined;
    }

    // A hidden page lets go of its events: browsers open six connections to one server and no more.
    function connect() {
        events?.close();
        if (document.hidden) return;
        events = new EventSource(`events?${new URLSearchParams({ map: wanted(), picture: shown })}`);
        events.addEventListener("message", receive);
        events.addEventListener("error", () => {
            status.textContent = `journeymap preview has ended${shown ? "; this is the last picture" : ""}`;
            status.classList.add("broken");
        });
    }
    document.addEventListener("visibilitychange", () => (document.hidden ? events?.close() : connect()));

    function choose(map) {
        keepPlace();
        history.pushState(null, "", `?${new URLSearchParams({ map })}`);
        connect();
    }
    maps.addEventListener("change", () => choose(maps.value));
    addEventListener("popstate", connect);

    const keys = { "+": sizes.in, "=": sizes.in, "-": sizes.out, 0: sizes.fit, 1: sizes.natural, f: flip, Escape: () => openFindings(false) };
    addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select") || !keys[event.key]) return;
        keys[event.key]();
        event.preventDefault();
    });

    connect();
})();
