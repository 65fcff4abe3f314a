// The frame's few behaviours. Without this file every page can still be read and printed.

/** Shows every button of one action and runs `act` on click, whenever the button was added. */
function onAction(action, act) {
  for (const button of document.querySelectorAll(`[data-action="${action}"]`))
    button.hidden = false;
  document.addEventListener("click", (event) => {
    const button = event.target.closest(`[data-action="${action}"]`);
    if (button) act(button);
  });
}

const themeButtons = document.querySelectorAll('[data-action="theme"]');
const showTheme = () => {
  for (const button of themeButtons)
    button.setAttribute("aria-pressed", String(window.theme.isDark()));
};
onAction("theme", () => {
  window.theme.toggle();
  showTheme();
});
showTheme();

onAction("print", () => window.print());

// The menu closes with Escape, or when the reader goes elsewhere.
const menu = document.querySelector(".menu");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  if (menu.open && !event.target.closest(".menu")) menu.open = false;
});
menu.addEventListener("click", (event) => {
  if (event.target.closest("a")) menu.open = false;
});

// On a wide screen the summary of the page stands beside the text, open.
const summary = document.querySelector(".toc");
if (summary && window.matchMedia("(min-width: 75rem)").matches) summary.open = true;
