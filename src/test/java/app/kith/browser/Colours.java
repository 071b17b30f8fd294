package app.kith.browser;

/** How the tests' scripts read colours as they are shown, whatever they are written as. */
class Colours {

    private Colours() {}

    /**
     * Gives a script {@code contrast} (of two colours, as WCAG counts it; the first over the second where it lets it through),
     * {@code ground} (what is behind an element's text) and {@code shown} (whether somebody sees an element).
     */
    static final String SCRIPT = """
            const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
            const layers = (...colours) => {
                pen.clearRect(0, 0, 1, 1);
                for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
                return [...pen.getImageData(0, 0, 1, 1).data];
            };
            const luminance = colour => {
                const [r, g, b] = colour.map(value => value / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
            };
            const contrast = (colour, ...behind) => {
                const [more, less] = [luminance(layers(...behind, colour)), luminance(layers(...behind))].sort((one, other) => other - one);
                return (more + .05) / (less + .05);
            };
            const ground = element => {
                const behind = [];
                for (let at = element; at; at = at.parentElement) {
                    behind.unshift(getComputedStyle(at).backgroundColor);
                    if (layers(behind[0])[3] === 255) break;
                }
                return ['white', ...behind];
            };
            const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && element.getBoundingClientRect().width > 1;
            const named = element => element.outerHTML.slice(0, 120);
            """;
}
