"use strict";
// What a reader can do with a page: choose a persona, leave out lanes, see what belongs to a pain point or opportunity, change the
// size of the picture. Everything is there without it. Attributes that it reads: src/lanes/card_data.h, src/layout/layout.cpp.
(() => {
    const picture = document.querySelector(".picture");
    const svg = picture.querySelector("svg");
    const controls = document.querySelector(".controls");
    const status = controls.querySelector("[role=status]");
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const ids = (element, name) => (element.dataset[name] ?? "").split(" ").filter((id) => id !== "");
    const isDrawn = (element) => svg.contains(element);

    // Personas: what does not concern the chosen one fades in the picture and leaves the tables.
    const personaButtons = all("[data-persona]", controls);

    function choosePersona(button) {
        const id = button.dataset.persona;
        for (const other of personaButtons) other.setAttribute("aria-pressed", String(other === button));
        for (const element of all("[data-personas]")) {
            const aside = id !== "" && !ids(element, "personas").includes(id);
            if (isDrawn(element)) element.classList.toggle("aside", aside);
            else element.hidden = aside;
        }
        status.textContent = button.textContent;
    }
    for (const button of personaButtons) button.addEventListener("click", () => choosePersona(button));

    // Lanes: the picture closes up where one is left out.
    const frames = all("[data-top]", svg).map((element) => ({ element, lane: element.dataset.lane, top: Number(element.dataset.top) }));
    const lanes = frames.slice(0, -1).map((frame, i) => ({ id: frame.lane, height: frames[i + 1].top - frame.top }));
    const stageLines = all("[data-part=stages] line", svg).map((line) => ({ line, end: Number(line.getAttribute("y2")) }));
    const box = svg.viewBox.baseVal;
    const wholeHeight = box.height;
    const switches = all("input[type=checkbox]", controls);

    function shift(elements, by) {
        for (const element of elements) element.setAttribute("transform", `translate(0 ${-by})`);
    }

    function showLanes() {
        const hidden = new Set(switches.filter((one) => !one.checked).map((one) => one.value));
        let left = 0;
        for (const lane of lanes) {
            const drawn = all("[data-lane]", svg).filter((element) => element.dataset.lane === lane.id);
            for (const element of drawn) element.classList.toggle("gone", hidden.has(lane.id));
            if (hidden.has(lane.id)) left += lane.height;
            else shift(drawn, left);
        }
        shift(all("[data-part=below]", svg), left);
        for (const { line, end } of stageLines) line.setAttribute("y2", String(end - left));
        box.height = wholeHeight - left;
        svg.setAttribute("height", String(box.height));
        for (const row of all("tr[data-lane]")) row.hidden = hidden.has(row.dataset.lane);
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

    function standOut(card) {
        const names = card ? related.get(nameOf(card)) : undefined;
        svg.classList.toggle("linking", names !== undefined);
        for (const other of cards) other.classList.toggle("linked", names?.has(nameOf(other)) ?? false);
    }
    const focused = () => (document.activeElement?.matches("a,g") ? cardOf(document.activeElement) : null);
    document.addEventListener("pointerover", (event) => standOut(cardOf(event.target) ?? focused()));
    document.addEventListener("focusin", () => standOut(focused()));
    document.addEventListener("focusout", () => standOut(null));

    // In the picture a card can be reached by Tab and the arrows; Enter leads to its row, Escape out of the picture.
    const drawnCards = cards.filter(isDrawn);
    for (const card of drawnCards) card.setAttribute("tabindex", "0");

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
        else if (event.key === "Escape") picture.focus();
        else return;
        event.preventDefault();
        event.stopPropagation();
    });
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        standOut(null);
        if (personaButtons.length > 0) choosePersona(personaButtons[0]);
    });

    // Size: the middle of what is seen stays where it is.
    const least = 320;
    const most = 4 * box.width;

    function setWidth(width) {
        const middle = { x: picture.scrollLeft + picture.clientWidth / 2, y: picture.scrollTop + picture.clientHeight / 2 };
        const before = svg.getBoundingClientRect().width;
        svg.style.minWidth = "0";
        svg.style.width = `${width}px`;
        const grown = svg.getBoundingClientRect().width / before;
        picture.scrollTo(middle.x * grown - picture.clientWidth / 2, middle.y * grown - picture.clientHeight / 2);
        status.textContent = `${Math.round((100 * svg.getBoundingClientRect().width) / box.width)} %`;
    }
    const sizes = {
        in: () => setWidth(Math.min(most, svg.getBoundingClientRect().width * 1.25)),
        out: () => setWidth(Math.max(least, svg.getBoundingClientRect().width / 1.25)),
        fit: () => setWidth(picture.clientWidth),
    };
    for (const button of all("[data-zoom]", controls)) button.addEventListener("click", sizes[button.dataset.zoom]);
    picture.addEventListener("keydown", (event) => {
        const size = { "+": "in", "=": "in", "-": "out", 0: "fit" }[event.key];
        if (!size || event.ctrlKey || event.metaKey || event.altKey) return;
        sizes[size]();
        event.preventDefault();
    });

    // On paper everything is there.
    addEventListener("beforeprint", () => {
        svg.style.removeProperty("width");
        svg.style.removeProperty("min-width");
    });

    controls.hidden = false;
})();
