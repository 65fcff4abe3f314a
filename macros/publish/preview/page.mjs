// In every page of the preview: load again when the site was made, and show what must be corrected.

const PAUSE = 1000; // ms before a server that went away is asked again

let number = -1;
let made = null;

function show({ problems, stale }) {
  document.getElementById("apercu")?.remove();
  if (!problems.length) return;
  const box = document.createElement("div");
  box.id = "apercu";
  box.setAttribute("role", "alert");
  box.style.cssText = `position: fixed; inset: auto 0 0; z-index: 99; max-height: 50vh; overflow: auto;
    padding: 1rem 1.5rem; border-top: 4px solid #b42318; background: #fff; color: #1b1b1b;
    font: 1rem/1.5 system-ui, sans-serif`;
  const title = document.createElement("p");
  title.style.cssText = "margin: 0 0 0.5rem; font-weight: 700";
  const shown = stale ? " La page montre la dernière version juste." : "";
  title.textContent = `À corriger (${problems.length}).${shown}`;
  const list = document.createElement("ul");
  list.style.cssText = "margin: 0; padding-left: 1.2rem";
  for (const problem of problems) {
    const item = document.createElement("li");
    item.textContent = problem;
    list.append(item);
  }
  box.append(title, list);
  document.body.append(box);
}

async function news() {
  const reply = await fetch(`/apercu?after=${number}`);
  const told = await reply.json();
  if (made !== null && told.made !== made) location.reload();
  ({ number, made } = told);
  show(told);
}

for (;;) {
  await news().catch(() => new Promise((resolve) => setTimeout(resolve, PAUSE)));
}
