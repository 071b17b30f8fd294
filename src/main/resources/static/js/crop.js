// A square of a picture, moved and sized in its frame by pointer, touch, arrow keys and a slider. It tells the form which
// square it is, in fractions: left and top of the picture's width and height, and the side of its shorter side.
export class Crop {
    #frame; #zoom; #fields; #image; #x = 0.5; #y = 0.5; #size = 1;

    constructor(frame, zoom, fields) {
        this.#frame = frame;
        this.#zoom = zoom;
        this.#fields = fields;
        zoom.addEventListener("input", () => { this.#size = 1 / zoom.valueAsNumber; this.#draw(); });
        frame.addEventListener("pointerdown", event => this.#drag(event));
        frame.addEventListener("keydown", event => this.#step(event));
        addEventListener("resize", () => this.#draw());
    }

    show(image) {
        this.#image = image;
        [this.#x, this.#y, this.#size] = [0.5, 0.5, 1];
        this.#zoom.value = 1;
        this.#frame.classList.add("cropping");
        this.#frame.tabIndex = 0;
        this.#draw();
    }

    hide() {
        this.#image = null;
        this.#frame.classList.remove("cropping");
        this.#frame.removeAttribute("tabindex");
        for (const field of Object.values(this.#fields)) field.value = "";
    }

    #drag(event) {
        if (!this.#image) return;
        this.#frame.setPointerCapture(event.pointerId);
        const stop = new AbortController();
        this.#frame.addEventListener("pointermove", move => this.#by(-move.movementX, -move.movementY), { signal: stop.signal });
        for (const end of ["pointerup", "pointercancel"]) this.#frame.addEventListener(end, () => stop.abort(), { signal: stop.signal });
    }

    #step(event) {
        const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
        if (!this.#image || !(x || y)) return;
        event.preventDefault();
        this.#by(x * 8, y * 8);
    }

    #by(pixelsX, pixelsY) {
        const { width, height } = this.#measure();
        this.#x += pixelsX / width;
        this.#y += pixelsY / height;
        this.#draw();
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
    }
}
