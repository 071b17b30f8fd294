// A menu closes when one presses Escape or elsewhere.
for (const menu of document.querySelectorAll("[data-menu]")) {
    menu.addEventListener("keydown", event => {
        if (event.key !== "Escape" || !menu.open) return;
        menu.open = false;
        menu.querySelector("summary").focus();
    });
    addEventListener("pointerdown", event => { if (!menu.contains(event.target)) menu.open = false; });
}
