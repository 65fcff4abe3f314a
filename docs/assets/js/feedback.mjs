// A message to whoever publishes the site, made in the page. It is copied or mailed by the reader:
// nothing is sent, nothing is kept.

import { copy } from "./copying.mjs";

const box = document.querySelector(".feedback");
const find = (selector) => box.querySelector(selector);
const prepared = find("#feedback-text");
const mail = find("[data-mail]");

/** Returns the answers that the tutorial of this page shows, a line each. */
function answers() {
  const rows = document.querySelectorAll("tutorial-app .recap__row");
  return [...rows].map(
    (row) => `${row.querySelector("dt").textContent} : ${row.querySelector("dd").textContent}`,
  );
}

/** Returns the message: what, where, which version, and only what was ticked of the answers. */
function message() {
  const kind = find("[name=feedback]:checked");
  const step = document.querySelector("tutorial-app h2");
  const lines = [
    kind.nextElementSibling.textContent,
    "",
    `Page : ${document.querySelector("h1").textContent.trim()}`,
    kind.value === "result" && step && `Étape : ${step.textContent.trim()}`,
    document.querySelector(".footer__edition").textContent,
    find("#feedback-answers").checked && `Réponses :\n${answers().join("\n")}`,
    find("#feedback-words").value.trim() && `\n${find("#feedback-words").value.trim()}`,
  ];
  return lines.filter((line) => line === "" || line).join("\n");
}

function write() {
  find("[data-answers]").hidden = answers().length === 0;
  prepared.value = message();
  const { contact } = box.dataset;
  mail.hidden = !contact.includes("@");
  const subject = encodeURIComponent(prepared.value.split("\n")[0]);
  const body = encodeURIComponent(prepared.value.replaceAll("\n", "\r\n")); // RFC 6068, section 5
  mail.href = `mailto:${contact}?subject=${subject}&body=${body}`;
}

find(".feedback__form").hidden = false;
box.addEventListener("toggle", write);
box.addEventListener("input", write);
find("[data-action=copy-feedback]").addEventListener("click", () =>
  copy(prepared, (said) => (find(".status").textContent = said)),
);
