// The frame's few behaviours. Without this file every page can still be read and printed.

import "./folds.mjs";
import { warnIfOld } from "./age.mjs";
import { tellIfFramed } from "./framed.mjs";

warnIfOld();
tellIfFramed();

/** Runs `act` on a click of any button of one action, whenever it was added. */
function onAction(action, act) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest(`[data-action="${action}"]`);
    if (button) act(button);
  });
}

onAction("theme", () => window.theme.next());
onAction("print", () => window.print());

// Paper cannot unfold: what is folded is opened while printing.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open])")];
  for (const details of folded) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});

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

// The column beside shows which part of the page is being read.
const parts = new Map(
  [...document.querySelectorAll('.side .pages .pages a[href^="#"]')].map((link) => [
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
    link,
  ]),
);
const follow = () => {
  const passed = [...parts.keys()].filter(
    (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
  );
  for (const [heading, link] of parts) {
    if (heading === passed.at(-1)) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
};
if (parts.size) {
  addEventListener("scroll", follow, { passive: true });
  follow();
}
