// Shown inside a page of somebody else, who could cover it or pass for it. Hosts that can send headers
// forbid it (see macros/publish/hosting); where none is sent, the page says so and offers to leave.

/** Says that this page is inside another one, if it is. */
export function tellIfFramed() {
  if (window.top === window) return;
  const notice = document.createElement("div");
  notice.className = "framed";
  notice.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent =
    "Ce guide est affiché à l’intérieur d’un autre site, qui peut voir ou changer ce qui l’entoure. N’écrivez rien ici. ";
  const leave = document.createElement("a");
  leave.href = location.href;
  leave.target = "_top";
  leave.textContent = "Ouvrir le guide seul";
  words.append(leave);
  notice.append(words);
  document.body.prepend(notice);
}
