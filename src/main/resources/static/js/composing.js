// An Enter that ends a composition (of Chinese, Japanese, Korean, …) ends it and does nothing else: it chooses no suggestion, and
// sends no form. Most browsers say that a composition is going on. Safari has ended it by then; its key is the 229 of all keys that
// an input method has taken for itself (UI Events, "Key Codes", 229).
addEventListener("keydown", event => {
    if (event.key !== "Enter" || !event.target.matches?.("input") || !(event.isComposing || event.keyCode === 229)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
}, { capture: true });
