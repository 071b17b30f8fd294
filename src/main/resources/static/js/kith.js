// Everything here spares somebody a reload or a slip; without it every page works all the same.
import "./errors.js";
import "./busy.js";
import "./reveal.js";

const wanted = [
    ["[data-keep]", "./keep.js"],
    ["[data-lists]", "./entries.js"],
    ["[data-suggestions]", "./suggestions.js"],
    ["[data-picture]", "./picture-chooser.js"],
];
for (const [where, module] of wanted) if (document.querySelector(where)) import(module);
