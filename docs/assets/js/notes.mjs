// A chapter's notes: beside their sentence where the margin has room, opened in place elsewhere.
// They are written once, in the list at the end; what is shown here is a copy for the eyes only.

const article = document.querySelector(".prose--chapter");
const calls = [...article.querySelectorAll(".call")];
const wide = matchMedia("(min-width: 75rem)");
const APART = 10; // px between two notes in the margin

/** A copy of the note that a call leads to; nothing in it can take the focus. */
function copy(call, place) {
  const note = document.createElement("span");
  note.className = `note-beside note-beside--${place}`;
  const written = document.createRange();
  written.selectNodeContents(document.getElementById(call.hash.slice(1)));
  const content = written.cloneContents();
  content.querySelector(".notes__back")?.remove();
  const number = Object.assign(document.createElement("b"), {
    textContent: `${call.hash.replace("#note-", "")} `,
  });
  note.append(number, content);
  return note;
}

const beside = new Map(); // the first call of each note → its copy in the margin
for (const call of calls) {
  if ([...beside.keys()].some((other) => other.hash === call.hash)) continue;
  const note = copy(call, "margin");
  note.setAttribute("aria-hidden", "true"); // the list at the end says it to screen readers
  for (const link of note.querySelectorAll("a")) link.tabIndex = -1;
  beside.set(call, note);
}
article.append(...beside.values());

/** Puts each note level with its call, or under the note before it. */
function place() {
  if (!wide.matches) return;
  const top = article.getBoundingClientRect().top;
  const wanted = [...beside].map(([call, note]) => [
    note,
    call.getBoundingClientRect().top - top,
    note.offsetHeight,
  ]);
  let free = 0;
  for (const [note, level, height] of wanted) {
    const at = Math.max(level - 4, free);
    note.style.setProperty("top", `${at}px`);
    free = at + height + APART;
  }
}

new ResizeObserver(place).observe(article);
wide.addEventListener("change", place);
document.fonts.ready.then(place);

// In a narrow window a call opens its note under its own line, and closes it.
article.addEventListener("click", (event) => {
  const call = event.target.closest(".call");
  if (!call || wide.matches) return;
  event.preventDefault();
  const open = call.nextElementSibling?.classList.contains("note-beside--open")
    ? call.nextElementSibling
    : null;
  if (open) open.remove();
  else call.after(copy(call, "open"));
  call.setAttribute("aria-expanded", String(!open));
});
