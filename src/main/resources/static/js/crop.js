// A square of a picture, moved and sized in its frame by pointer, two fingers, wheel, keys and a slider. It tells the form
// which square it is, in fractions: left and top of the picture's width and height, and the side of its shorter side. To those
// who listen the frame is a slider (ARIA has none for two directions), whose value says in words where the square is.
const STEP = 8; // pixels for an arrow key
const CLOSER = 1.1; // times for a + or a notch of a wheel

export class Crop {
    #frame; #zoom; #fields; #image; #x = 0.5; #y = 0.5; #size = 1;
    #fingers = new Map();

    constructor(frame, zoom, fields) {
        this.#frame = frame;
        this.#zoom = zoom;
        this.#fields = fields;
        zoom.addEventListener("input", () => this.#closeness(zoom.valueAsNumber));
        frame.addEventListener("pointerdown", event => this.#touch(event));
        frame.addEventListener("pointermove", event => this.#move(event));
        for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, event => this.#fingers.delete(event.pointerId));
        frame.addEventListener("wheel", event => this.#turn(event), { passive: false });
        frame.addEventListener("keydown", event => this.#press(event));
        addEventListener("resize", () => this.#draw());
    }

    show(image) {
        this.#image = image;
        [this.#x, this.#y] = [0.5, 0.5];
        this.#frame.classList.add("cropping");
        for (const [name, value] of Object.entries(this.#slider())) this.#frame.setAttribute(name, value);
        this.#closeness(1);
    }

    hide() {
        this.#image = null;
        this.#fingers.clear();
        this.#frame.classList.remove("cropping");
        for (const name of [...Object.keys(this.#slider()), "aria-valuenow", "aria-valuetext"]) this.#frame.removeAttribute(name);
        for (const field of Object.values(this.#fields)) field.value = "";
    }

    #slider() {
        return { role: "slider", tabindex: 0, "aria-label": this.#frame.dataset.name, "aria-describedby": "crop-hint", "aria-valuemin": 0, "aria-valuemax": 100 };
    }

    #touch(event) {
        if (!this.#image) return;
        this.#frame.setPointerCapture(event.pointerId);
        this.#fingers.set(event.pointerId, event);
    }

    // One finger moves the picture, two size it by how far they are apart; what lies between them moves along.
    #move(event) {
        if (!this.#fingers.has(event.pointerId)) return;
        const before = this.#span();
        this.#fingers.set(event.pointerId, event);
        const now = this.#span();
        if (before.apart && now.apart) this.#closeness(now.apart / before.apart / this.#size);
        this.#by(before.x - now.x, before.y - now.y);
    }

    // Where the fingers are, and how far the first two are apart.
    #span() {
        const [one, two = one] = this.#fingers.values();
        return {
            x: (one.clientX + two.clientX) / 2,
            y: (one.clientY + two.clientY) / 2,
            apart: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
        };
    }

    #turn(event) {
        if (!this.#image || !event.deltaY) return;
        event.preventDefault();
        this.#closeness((event.deltaY < 0 ? CLOSER : 1 / CLOSER) / this.#size);
    }

    #press(event) {
        if (!this.#image || event.ctrlKey || event.metaKey || event.altKey) return;
        const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
        const closer = { "+": CLOSER, "=": CLOSER, "-": 1 / CLOSER }[event.key];
        if (!x && !y && !closer) return;
        event.preventDefault();
        if (closer) this.#closeness(closer / this.#size);
        else this.#by(x * STEP, y * STEP);
    }

    #closeness(times) {
        const { min, max } = this.#zoom;
        this.#size = 1 / Math.min(Math.max(times, min), max);
        this.#zoom.value = 1 / this.#size;
        this.#draw();
    }

    #by(pixelsX, pixelsY) {
        const { width, height } = this.#measure();
        this.#x += pixelsX / width;
        this.#y += pixelsY / height;
        this.#draw();
    }

    // Where the middle of the square is, in hundredths, and how close it has come.
    #tell() {
        const [across, down] = [this.#x, this.#y].map(part => Math.round(part * 100));
        const numbers = { across, down, closer: Math.round(10 / this.#size) / 10 };
        this.#frame.setAttribute("aria-valuenow", across);
        this.#frame.setAttribute("aria-valuetext", this.#frame.dataset.value.replace(/\{(\w+)\}/g, (all, name) => numbers[name].toLocaleString(document.documentElement.lang)));
    }

    // The size at which the whole picture would be drawn.
    #measure() {
        const { naturalWidth, naturalHeight } = this.#image;
        const scale = this.#frame.clientWidth / (this.#size * Math.min(naturalWidth, naturalHeight));
        return { width: naturalWidth * scale, height: naturalHeight * scale, side: this.#frame.clientWidth };
    }

    #draw() {
        if (!this.#image) return;
        const { width, height, side } = this.#measure();
        const [halfX, halfY] = [side / width / 2, side / height / 2];
        this.#x = Math.min(Math.max(this.#x, halfX), 1 - halfX);
        this.#y = Math.min(Math.max(this.#y, halfY), 1 - halfY);
        const [left, top] = [this.#x - halfX, this.#y - halfY];
        Object.assign(this.#image.style, { width: `${width}px`, height: `${height}px`, left: `${-left * width}px`, top: `${-top * height}px` });
        this.#fields.x.value = left.toFixed(5);
        this.#fields.y.value = top.toFixed(5);
        this.#fields.size.value = this.#size.toFixed(5);
        this.#tell();
    }
}
