// Shows how a story will look while it is typed, once somebody asks to see it; at rest for a moment between two looks.
const REST = 300;

for (const preview of document.querySelectorAll("[data-preview]")) {
    const field = preview.closest("form").elements.story;
    const place = preview.querySelector(".story");
    let shown = field.defaultValue;
    let waiting = 0;

    const show = async () => {
        const story = field.value;
        if (!preview.open || story === shown) return;
        const form = new URLSearchParams({ story, _csrf: preview.closest("form").elements._csrf.value });
        const answer = await fetch(preview.dataset.preview, { method: "POST", body: form }).catch(() => null);
        if (!answer?.ok || answer.redirected) return;
        place.innerHTML = await answer.text();
        shown = story;
        if (field.value !== shown) show();
    };
    preview.querySelector("button").hidden = true;
    preview.addEventListener("toggle", show);
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, REST); });
    show();
}
