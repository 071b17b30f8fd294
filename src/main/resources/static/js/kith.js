// Everything here spares somebody a reload or a slip; without it every page works all the same. It waits until the page
// has been seen: what is fetched before competes with the words and the typeface for a phone's thin line.
const everywhere = ["./busy.js", "./reveal.js", "./composing.js"];
const wanted = [
    ["[data-keep]", "./keep.js"],
    ["[data-lists]", "./entries.js"],
    ["[data-suggestions]", "./suggestions.js"],
    ["[data-most]", "./counter.js"],
    ["[data-picture]", "./picture-chooser.js"],
    ["[data-preview]", "./preview.js"],
    ["[data-stay]", "./stay.js"],
    ["[data-more]", "./more.js"],
    ["[data-opens]", "./dialog.js"],
    ["[data-menu]", "./menu.js"],
    ["[data-passkey]", "./passkey.js"],
    ["[data-copy]", "./copy.js"],
    ["[data-progress]", "./progress.js"],
];

async function begin() {
    const here = wanted.filter(([where]) => document.querySelector(where)).map(([, module]) => module);
    await Promise.allSettled([...everywhere, ...here].map((module) => import(module)));
    document.documentElement.dataset.begun = ""; // whoever drives a page by a program can wait for this
}

// A window in the background paints nothing, and would wait for ever.
if (document.hidden) begin();
else new PerformanceObserver((entries, painted) => {
    painted.disconnect();
    begin();
}).observe({ type: "paint", buffered: true });
