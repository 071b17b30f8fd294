// Takes a picture that was chosen, dropped, pasted or photographed; shows it where and how it will be seen, and sends it.
import { Crop } from "./crop.js";
import { Upload } from "./upload.js";

const form = document.querySelector("[data-picture]");
const input = form.querySelector("input[type=file]");
const frame = form.querySelector("[data-frame]");
const tools = form.querySelector("[data-crop]");
const status = form.querySelector("[data-status]");
const camera = form.querySelector("[data-camera]");
const before = [...frame.childNodes];
const fields = { x: form.elements["crop-x"], y: form.elements["crop-y"], size: form.elements["crop-size"] };
const crop = new Crop(frame, tools.querySelector("input"), fields);
const upload = new Upload(form, explain);
// With a preview there is nothing to upload by hand: the stage's own button takes the picture along.
for (const plain of form.querySelectorAll("[data-plain]")) plain.hidden = true;
let url;
let chosen;
let reading; // what was chosen comes from a disk or from far away: until it is here, nothing is sent
let turn = 0; // of several files that are chosen in haste the last one counts

input.addEventListener("change", () => take(input.files[0]));
// Somebody may have chosen one before this was here, or come back to it.
if (input.files[0]) take(input.files[0]);

// A drop beside the frame is meant for it, too: otherwise the browser would leave the page for the file.
for (const over of ["dragenter", "dragover"]) addEventListener(over, event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    frame.classList.add("over");
});
addEventListener("dragleave", event => { if (!event.relatedTarget) frame.classList.remove("over"); });
addEventListener("drop", event => {
    frame.classList.remove("over");
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    take(file);
});
addEventListener("paste", event => {
    // Many programs lay a picture of the words beside them: into a line of text come the words.
    if (typeof event.target.selectionStart === "number" && event.clipboardData.types.includes("text/plain")) return;
    const file = [...event.clipboardData.files].find(pasted => pasted.type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    take(file);
});

// A phone takes the photograph itself when it is told so; who has a mouse drops and pastes.
const fingers = matchMedia("(pointer: coarse)").matches;
camera.hidden = !fingers;
form.querySelector("[data-ways]").hidden = fingers;
camera.addEventListener("click", () => {
    input.setAttribute("capture", "user");
    input.click();
    input.removeAttribute("capture");
});

// The bytes are read now: whatever becomes of the file, they can be sent, and sent again.
async function take(file) {
    rest();
    if (!file) return;
    const mine = turn;
    const words = status.dataset;
    let bytes = file;
    if (file.size <= Number(words.mostBytes)) {
        try {
            reading = file.arrayBuffer();
            bytes = new File([await reading], "picture", { type: file.type });
        } catch {
            if (mine === turn) refuse(words.gone);
            return;
        }
        if (mine !== turn) return;
        reading = undefined;
        chosen = bytes;
    }
    url = URL.createObjectURL(bytes);
    const image = await sized(url);
    if (mine !== turn) return;
    const why = tooMuch(file.size, image.naturalWidth, image.naturalHeight);
    if (why) return refuse(why);
    try {
        await image.decode();
        if (mine !== turn) return;
        frame.replaceChildren(image);
        tools.hidden = false;
        crop.show(image);
        status.textContent = words.chosen;
    } catch {
        if (mine === turn) status.textContent = words.unseen;
    }
}

// An image whose size is known, as far as this browser understands it. It is not decoded for that.
function sized(address) {
    const image = new Image();
    image.alt = "";
    image.draggable = false;
    image.src = address;
    return new Promise(known => { image.onload = image.onerror = () => known(image); });
}

// Says what the site would say, before anything is sent (app.kith.picture.Extent).
function tooMuch(bytes, width, height) {
    const { mostBytes, mostPixels, longestSide, ...words } = status.dataset;
    const many = width * height > mostPixels;
    const large = many || Math.max(width, height) > longestSide;
    const key = bytes > mostBytes ? (large ? "tooLargeBothWays" : "tooLarge") : many ? "tooManyPixels" : large && "tooLong";
    const tenths = number => Math.ceil(number * 10) / 10;
    const numbers = { width, height, megapixels: tenths(width * height / 1e6), megabytes: tenths(bytes / 2 ** 20) };
    return key && words[key].replace(/\{(\w+)\}/g, (all, name) => numbers[name].toLocaleString(document.documentElement.lang));
}

function refuse(why) {
    chosen = reading = undefined;
    input.value = "";
    status.textContent = why;
}

function rest() {
    turn++;
    if (url) URL.revokeObjectURL(url);
    url = chosen = reading = undefined;
    status.textContent = "";
    tools.hidden = true;
    crop.hide();
    upload.rest();
    frame.replaceChildren(...before);
}

form.addEventListener("submit", event => {
    if (["remove", "without"].includes(event.submitter?.value)) {
        input.value = "";
    } else if (reading) {
        event.preventDefault();
        sendOnceRead(event.submitter);
    } else if (chosen) {
        event.preventDefault();
        upload.send(chosen, event.submitter);
    }
});

async function sendOnceRead(button) {
    const mine = turn;
    button?.setAttribute("aria-busy", "true");
    await reading.catch(() => {});
    button?.removeAttribute("aria-busy");
    if (mine === turn && chosen) form.requestSubmit(button);
}

// The page that came back says what is wrong; the chosen file and everything typed stay as they are.
function explain(page) {
    const summary = page.querySelector("[data-errors]");
    if (!summary) return false;
    document.querySelector("[data-errors]")?.remove();
    form.closest("main").querySelector("h1").before(summary);
    document.title = page.title;
    const problem = page.getElementById("picture-error");
    document.getElementById("picture-error")?.remove();
    if (problem) input.before(problem);
    // Whoever is told what has changed meanwhile has seen it now.
    const seen = page.querySelector("[data-picture] [name=seen]");
    if (seen) form.elements.seen.value = seen.value;
    summary.focus();
    return true;
}
