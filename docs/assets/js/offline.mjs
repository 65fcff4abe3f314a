// Offline use and updates. Nothing depends on it: where service workers or storage are refused,
// or data is to be saved, the site works online all the same.

const version = document.querySelector('meta[name="version"]')?.content;
const worker = new URL("../../service-worker.js", import.meta.url);

if ("serviceWorker" in navigator && !navigator.connection?.saveData) {
  addEventListener("load", () => register().catch(() => {}));
}

async function register() {
  const registration = await navigator.serviceWorker.register(worker);
  if (registration.waiting) announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed" && navigator.serviceWorker.controller) announce(installing);
    });
  });
}

// A page fetched from the network may be new already: then there is nothing to say.
async function announce(waiting) {
  if ((await versionOf(waiting)) === version) return;
  const notice = document.createElement("div");
  notice.className = "update";
  notice.setAttribute("role", "status");
  notice.innerHTML = `<p>Une nouvelle version du guide est disponible.
    <button type="button" class="btn btn--quiet">Recharger la page</button></p>`;
  notice.querySelector("button").addEventListener("click", () => {
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
