// Shows a chosen picture where and how it will be seen, before it is sent; shows how far the sending has come.
import { Crop } from "./crop.js";

const form = document.querySelector("[data-picture]");
const input = form.querySelector("input[type=file]");
const frame = form.querySelector("[data-frame]");
const tools = form.querySelector("[data-crop]");
const status = form.querySelector("[data-status]");
const progress = form.querySelector("[data-progress]");
const before = [...frame.childNodes];
const fields = { x: form.elements["crop-x"], y: form.elements["crop-y"], size: form.elements["crop-size"] };
const crop = new Crop(frame, tools.querySelector("input"), fields);
frame.setAttribute("aria-describedby", "crop-hint");
// With a preview there is nothing to upload by hand: the stage's own button takes the picture along.
form.querySelector("[data-plain]").hidden = true;
let url;

input.addEventListener("change", async () => {
    rest();
    const [file] = input.files;
    if (!file) return;
    if (file.size > Number(form.dataset.largest)) {
        input.value = "";
        status.textContent = form.dataset.tooLarge;
        return;
    }
    url = URL.createObjectURL(file);
    const image = new Image();
    image.alt = "";
    image.draggable = false;
    image.src = url;
    try {
        await image.decode();
        frame.replaceChildren(image);
        tools.hidden = false;
        crop.show(image);
    } catch {
        status.textContent = form.dataset.unseen;
    }
});

function rest() {
    if (url) URL.revokeObjectURL(url);
    url = undefined;
    status.textContent = "";
    tools.hidden = true;
    crop.hide();
    frame.replaceChildren(...before);
}

form.addEventListener("submit", event => {
    if (!input.files.length || event.submitter?.value === "remove") return;
    event.preventDefault();
    send(event.submitter);
});

// Only XMLHttpRequest tells how much of an upload has left.
function send(button) {
    const request = new XMLHttpRequest();
    const answers = new FormData(form, button);
    button?.setAttribute("aria-busy", "true");
    progress.hidden = false;
    request.upload.addEventListener("progress", event => { if (event.lengthComputable) progress.value = event.loaded / event.total; });
    request.addEventListener("load", () => {
        if (request.status === 200) return location.assign(request.responseURL);
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        explain(page);
    });
    request.addEventListener("error", () => { status.textContent = form.dataset.lost; });
    request.addEventListener("loadend", () => {
        progress.hidden = true;
        progress.value = 0;
        button?.removeAttribute("aria-busy");
    });
    request.open("POST", form.action);
    request.send(answers);
}

// The page that came back says what is wrong; the chosen file and everything typed stay as they are.
function explain(page) {
    const summary = page.querySelector("[data-errors]");
    if (!summary) { status.textContent = form.dataset.lost; return; }
    document.querySelector("[data-errors]")?.remove();
    form.closest("main").querySelector("h1").before(summary);
    document.title = page.title;
    const problem = page.getElementById("picture-error");
    document.getElementById("picture-error")?.remove();
    if (problem) input.before(problem);
    summary.focus();
}
