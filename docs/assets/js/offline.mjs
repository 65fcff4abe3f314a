// Offline use and updates. Nothing depends on it: where service workers or storage are refused,
// or data is to be saved, the site works online all the same.

import { handOver } from "./hand-over.mjs";
import { declined, offer } from "./kept-offline.mjs";
import { program } from "./trusted.mjs";
import { saving } from "./tutorial/network.mjs";

const PAUSE = 3_600_000; // ms between two looks for a new version while a page stays open

const NOT_KEPT = " Ce fichier n’est pas gardé dans ce navigateur : il viendra avec la connexion.";

const version = document.querySelector('meta[name="version"]')?.content;
const worker = new URL("../../service-worker.js", import.meta.url);

if ("serviceWorker" in navigator && !globalThis.portable) {
  if (!saving() && !declined()) addEventListener("load", () => keep().catch(() => {}));
  offer(register);
}

// Without network some browsers ask nobody but the network for a download, and say nothing more.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[download]");
  if (!link || navigator.onLine || !link.protocol.startsWith("http")) return;
  event.preventDefault();
  const response = await fetch(link.href).catch(() => null);
  if (response?.ok) {
    handOver(await response.blob(), link.pathname.split("/").pop());
  } else if (!link.nextElementSibling) {
    const why = Object.assign(document.createElement("span"), { className: "status" });
    why.setAttribute("role", "status");
    link.after(why);
    why.textContent = NOT_KEPT;
  }
});

// The copy comes after a tutorial that starts.
async function keep() {
  const tutorial = /** @type {any} */ (document.querySelector("tutorial-app"));
  await tutorial?.calm;
  await register();
}

// Have the browser keep the texts; resolves with what answers for them.
async function register() {
  const registration = await navigator.serviceWorker.register(program(worker));
  if (registration.waiting) announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed" && navigator.serviceWorker.controller)
        announce(installing);
    });
  });
  lookAgain(registration);
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage("complete");
  return registration;
}

// Browsers look for a new version when a page is opened; a tab left open for days asks as well.
function lookAgain(registration) {
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - last < PAUSE) return;
    last = Date.now();
    registration.update().catch(() => {}); // without network, another time
  });
}

// A page fetched from the network may be new already: then there is nothing to say.
async function announce(waiting) {
  if ((await versionOf(waiting)) === version) return;
  const notice = document.createElement("div");
  notice.className = "update";
  notice.setAttribute("role", "status");
  const kept = document.querySelector("tutorial-app")
    ? "Vos réponses restent dans cet onglet."
    : "";
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "btn btn--quiet",
    textContent: "Recharger la page",
  });
  const words = document.createElement("p");
  words.append(`Une nouvelle version du guide est disponible. ${kept} `, button);
  notice.append(words);
  button.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage("activate");
  });
  document.body.append(notice);
}

function versionOf(waiting) {
  const { port1, port2 } = new MessageChannel();
  waiting.postMessage("version", [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
}
