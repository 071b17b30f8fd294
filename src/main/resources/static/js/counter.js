// Counts along with whoever types into a field that takes only so much; it speaks up when little is left.
const LITTLE = 20;

for (const field of document.querySelectorAll("[data-most]")) {
    const count = document.createElement("p");
    count.className = "count";
    field.after(count);
    const most = Number(field.dataset.most);
    const tell = () => {
        const length = [...field.value.trim()].length;
        count.role = most - length <= LITTLE ? "status" : null;
        count.classList.toggle("over", length > most);
        count.textContent = field.dataset.count.replace("{length}", length);
    };
    field.addEventListener("input", tell);
    tell();
}
