"use strict";
// What a reader can do with a page: choose a persona, leave out lanes, see what belongs to a pain point or opportunity, change the
// size of the picture. Everything is there without it. Attributes that it reads: src/lanes/card_data.h, src/layout/strip.h.
(() => {
    const picture = document.querySelector(".picture");
    const svg = picture.querySelector("svg");
    const controls = document.querySelector(".controls");
    const status = controls.querySelector("[role=status]");
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const ids = (element, name) => (element.dataset[name] ?? "").split(" ").filter((id) => id !== "");
    const isDrawn = (element) => svg.contains(element);

    // Personas: what does not concern the chosen one fades in the picture and leaves the text. Cells of a table stay, empty, and a list
    // of which nothing is left takes its heading with it.
    const personaButtons = all("[data-persona]", controls);
    const concerned = all("[data-personas]");
    const lists = all("main :is(ol,ul)").filter((list) => all(":scope>[data-personas]", list).length > 0);
    const note = document.querySelector(".chosen");

    function choosePersona(button) {
        const id = button.dataset.persona;
        for (const other of personaButtons) other.setAttribute("aria-pressed", String(other === button));
        for (const element of concerned) {
            const aside = id !== "" && !ids(element, "personas").includes(id);
            if (isDrawn(element) || element.matches("td,th")) element.classList.toggle("aside", aside);
            else element.hidden = aside;
        }
        for (const list of lists) {
            const title = list.previousElementSibling;
            if (title?.matches("h3,h4")) title.hidden = [...list.children].every((item) => item.hidden);
        }
        status.textContent = button.textContent;
        note.querySelector("strong").textContent = button.textContent;
        note.hidden = id === "";
    }
    for (const button of personaButtons) button.addEventListener("click", () => choosePersona(button));
    note?.querySelector("button").addEventListener("click", () => {
        choosePersona(personaButtons[0]);
        personaButtons[0].focus();
    });

    // Lanes: the picture closes up where one is left out.
    const frames = all("[data-top]", svg).map((element) => ({ element, lane: element.dataset.lane, top: Number(element.dataset.top) }));
    const lanes = frames.slice(0, -1).map((frame, i) => ({ id: frame.lane, top: frame.top, height: frames[i + 1].top - frame.top }));
    const stageLines = all("[data-part=stages] line", svg).map((line) => ({ line, end: Number(line.getAttribute("y2")) }));
    const grounds = all("[data-part=columns] rect", svg).map((ground) => ({ ground, height: Number(ground.getAttribute("height")) }));
    const box = svg.viewBox.baseVal;
    const wholeHeight = box.height;
    const switches = all("input[type=checkbox]", controls);

    const drawnIn = new Map(lanes.map((lane) => [lane.id, []]));
    for (const element of all("[data-lane]", svg)) drawnIn.get(element.dataset.lane)?.push(element);

    function shift(elements, by) {
        for (const element of elements) element.setAttribute("transform", `translate(0 ${-by})`);
    }

    function showLanes() {
        const hidden = new Set(switches.filter((one) => !one.checked).map((one) => one.value));
        let left = 0;
        for (const lane of lanes) {
            const drawn = drawnIn.get(lane.id);
            for (const element of drawn) element.classList.toggle("gone", hidden.has(lane.id));
            if (hidden.has(lane.id)) left += lane.height;
            else shift(drawn, left);
        }
        shift(all("[data-part=below]", svg), left);
        for (const { line, end } of stageLines) line.setAttribute("y2", String(end - left));
        for (const { ground, height } of grounds) ground.setAttribute("height", String(Math.max(0, height - left)));
        box.height = wholeHeight - left;
        svg.setAttribute("height", String(box.height));
        for (const row of all("tr[data-lane]")) row.hidden = hidden.has(row.dataset.lane);
        placeNames();
    }
    for (const one of switches) one.addEventListener("change", showLanes);

    // Pain points and opportunities: what belongs together stands out under the pointer and at the focus.
    const cardSelector = "[data-pain],[data-opportunity]";
    const cards = all(cardSelector);
    const nameOf = (card) => (card.dataset.pain !== undefined ? `pain ${card.dataset.pain}` : `opportunity ${card.dataset.opportunity}`);
    const related = new Map();
    const relate = (a, b) => related.set(a, (related.get(a) ?? new Set()).add(b));
    for (const card of cards) {
        relate(nameOf(card), nameOf(card));
        for (const pain of ids(card, "addresses")) {
            relate(nameOf(card), `pain ${pain}`);
            relate(`pain ${pain}`, nameOf(card));
        }
    }

    function cardOf(element) {
        const link = element.closest?.("a[href^='#']");
        const led = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return led?.closest(cardSelector) ?? element.closest?.(cardSelector);
    }

    let standing;
    function standOut(card) {
        if (card === standing) return;
        standing = card;
        const names = card ? related.get(nameOf(card)) : undefined;
        svg.classList.toggle("linking", names !== undefined);
        for (const other of cards) other.classList.toggle("linked", names?.has(nameOf(other)) ?? false);
    }
    const focused = () => (document.activeElement?.matches("a,g") ? cardOf(document.activeElement) : null);
    document.addEventListener("pointerover", (event) => standOut(cardOf(event.target) ?? focused() ?? null));
    document.addEventListener("focusin", () => standOut(focused() ?? null));
    document.addEventListener("focusout", () => standOut(null));

    // In the picture a card can be reached by Tab and the arrows; Enter leads to its row, Escape out of the
    // picture.
    const drawnCards = cards.filter(isDrawn);
    const allowTab = (index) => drawnCards.forEach((card) => card.setAttribute("tabindex", index));
    allowTab(0);

    // From its frame the next Tab goes past the cards, of which there may be hundreds.
    function leavePicture() {
        allowTab(-1);
        picture.focus();
        picture.addEventListener("blur", () => allowTab(0), { once: true }); // where Tab leads to is settled by then
    }

    function rowOf(card) {
        return cards.find((other) => other.tagName === "TR" && nameOf(other) === nameOf(card) && other.querySelector("[id]"));
    }
    function toRow(card) {
        const target = rowOf(card)?.querySelector("[id]");
        if (!target) return;
        target.setAttribute("tabindex", "-1");
        target.focus();
    }
    svg.addEventListener("keydown", (event) => {
        const at = drawnCards.indexOf(event.target);
        if (at < 0) return;
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (step) drawnCards[(at + step + drawnCards.length) % drawnCards.length].focus();
        else if (event.key === "Enter") toRow(event.target);
        else if (event.key === "Escape") leavePicture();
        else return;
        event.preventDefault();
        event.stopPropagation();
    });
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        standOut(null);
        if (personaButtons.length > 0) choosePersona(personaButtons[0]);
    });

    // Names of lanes stay in sight where a wide picture has been scrolled past them.
    const names = document.createElement("div");
    names.className = "names";
    names.setAttribute("aria-hidden", "true");
    for (const lane of lanes) {
        lane.name = names.appendChild(document.createElement("span"));
        lane.name.textContent = switches.find((one) => one.value === lane.id)?.parentElement.textContent ?? "";
    }
    picture.prepend(names);

    function placeNames() {
        const scale = widthNow() / box.width;
        let left = 0;
        for (const lane of lanes) {
            const gone = switches.some((one) => one.value === lane.id && !one.checked);
            lane.name.hidden = gone;
            lane.name.style.top = `${(lane.top - left) * scale}px`;
            if (gone) left += lane.height;
        }
    }
    picture.addEventListener("scroll", () => {
        names.style.transform = `translateX(${picture.scrollLeft}px)`;
        picture.classList.toggle("past", Math.abs(picture.scrollLeft) > 100 * (widthNow() / box.width));
    });

    // Size: the place under the pointer, or the middle of what is seen, stays where it is.
    const least = 320;
    const most = 4 * box.width;
    const widthNow = () => svg.getBoundingClientRect().width;

    // What is wider than its frame scrolls within it both ways, so that both bars are in sight.
    const frameLarge = () => picture.classList.toggle("large", widthNow() > picture.clientWidth + 1);
    addEventListener("resize", () => {
        frameLarge();
        placeNames();
    });

    function middle() {
        const frame = picture.getBoundingClientRect();
        const top = Math.max(frame.top, 0), bottom = Math.min(frame.bottom, innerHeight);
        return { x: frame.left + frame.width / 2, y: top < bottom ? (top + bottom) / 2 : frame.top + frame.height / 2 };
    }
    function setWidth(width, point = middle()) {
        const before = svg.getBoundingClientRect();
        const share = { x: (point.x - before.left) / before.width, y: (point.y - before.top) / before.height };
        svg.style.minWidth = "0";
        svg.style.width = width;
        frameLarge();
        const moved = () => {
            const after = svg.getBoundingClientRect();
            return { x: after.left + share.x * after.width - point.x, y: after.top + share.y * after.height - point.y };
        };
        placeNames();
        picture.scrollBy({ left: moved().x, top: moved().y, behavior: "instant" });
        scrollBy({ top: moved().y, behavior: "instant" }); // where the frame itself has grown
        status.textContent = `${Math.round((100 * widthNow()) / box.width)} %`;
    }
    const scaled = (by, point) => setWidth(`${Math.min(most, Math.max(least, widthNow() * by))}px`, point);
    const sizes = { in: () => scaled(1.25), out: () => scaled(0.8), fit: () => setWidth("100%") };
    for (const button of all("[data-zoom]", controls)) button.addEventListener("click", sizes[button.dataset.zoom]);
    picture.addEventListener("keydown", (event) => {
        const size = { "+": "in", "=": "in", "-": "out", 0: "fit" }[event.key];
        if (!size || event.ctrlKey || event.metaKey || event.altKey) return;
        sizes[size]();
        event.preventDefault();
    });
    // As a wheel with Ctrl browsers also tell two fingers on a touchpad.
    picture.addEventListener("wheel", (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        scaled(Math.exp(-Math.max(-50, Math.min(50, event.deltaY)) / 150), { x: event.clientX, y: event.clientY });
    }, { passive: false });

    controls.hidden = false;
    frameLarge();
    placeNames();
})();
