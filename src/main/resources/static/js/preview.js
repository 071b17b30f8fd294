// Shows how a story will look while it is typed, once somebody asks to see it; at rest for a moment between two looks.
import { post, token } from "./send.js";

const REST = 300;

for (const preview of document.querySelectorAll("[data-preview]")) {
    const field = preview.closest("form").elements.story;
    const place = preview.querySelector(".story");
    const button = preview.querySelector("button");
    let shown = field.defaultValue;
    let waiting = 0;
    let asked = 0;
    let answered = 0;

    const show = async () => {
        const story = field.value;
        if (!preview.open || story === shown) return;
        const turn = ++asked;
        const answer = await post(preview.dataset.preview, new URLSearchParams({ story, _csrf: token() })).catch(() => null);
        // Refused, it is looked at by the page's own button, which says why.
        if (answer?.status === 403) button.hidden = false;
        if (!answer?.ok || answer.redirected) return;
        const look = await answer.text();
        if (turn < answered) return; // a later one was quicker
        answered = turn;
        place.innerHTML = look;
        shown = story;
        if (field.value !== shown) show();
    };
    button.hidden = true;
    preview.addEventListener("toggle", show);
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, REST); });
    show();
}
