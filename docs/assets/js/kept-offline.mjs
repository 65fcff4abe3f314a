// The copy for offline use, told and governed: what is kept, since when, how large; have all of it
// kept, made again, or erased. The service worker fetches; without it there is nothing to offer.

import { packing } from "./tutorial/packing.mjs";

const CACHE = "moteur"; // the service worker knows it by this name
const CHOICE = "sans-copie"; // left in the browser of who erased the copy: it is not made again

const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" });
const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

const WORDS = {
  step: ({ place, count }) => `Copie en cours : ${place} fichiers sur ${count}…`,
  kept: "Tout le site est gardé dans ce navigateur : il fonctionne sans connexion.",
  renewed: "La copie est à jour.",
  partly: (count) =>
    `${count > 1 ? `${count} fichiers n’ont pas pu venir` : "Un fichier n’a pas pu venir"}. Le reste est gardé. Ce qui manque sera redemandé à votre prochaine visite.`,
  failed: "La copie n’a pas pu être faite. Le site fonctionne en ligne.",
  unreached: "Le site n’a pas pu être joint. La copie reste telle qu’elle est.",
  erased: "La copie est effacée. Elle ne se refera que si vous la demandez.",
  none: "Ce navigateur ne garde aucune copie du site.",
  copy: ({ files, bytes, since }) =>
    `Gardés dans ce navigateur${since ? ` depuis le ${day.format(since)}` : ""} : ${files} fichiers du site, ${number.format(bytes / 1e6)}\u00a0Mo.`,
};

/** Whether its reader erased the copy, and has not asked for one since. */
export function declined() {
  try {
    return localStorage.getItem(CHOICE) !== null;
  } catch {
    return false;
  }
}

function decline(wanted) {
  try {
    if (wanted) localStorage.setItem(CHOICE, "oui");
    else localStorage.removeItem(CHOICE);
  } catch {
    // storage refused: there is no copy either
  }
}

/**
 * Makes this page's part on the copy work, if it has one.
 * @param {() => Promise<ServiceWorkerRegistration>} begin makes the browser keep the texts
 */
export function offer(begin) {
  const part = document.querySelector(".offline");
  if (!part || !("caches" in globalThis)) return;
  const status = part.querySelector("[role=status]");
  const report = part.querySelector(".offline__report");
  const [keep, renew, erase] = ["keep", "renew", "erase"].map((action) =>
    part.querySelector(`[data-action=${action}]`),
  );
  const buttons = [keep, renew, erase];
  const size = keep.querySelector("[data-brotli]");
  if (packing === "brotli") size.textContent = size.dataset.brotli;

  async function show() {
    const copy = await measured();
    keep.hidden = copy.all;
    renew.hidden = erase.hidden = !copy.files;
    report.textContent = copy.files ? WORDS.copy(copy) : WORDS.none;
  }

  // Buttons stay out of reach while something goes on; what is kept is told again after it.
  function onClick(button, work) {
    button.addEventListener("click", async () => {
      for (const each of buttons) each.disabled = true;
      status.textContent = await work().catch(() => WORDS.failed);
      for (const each of buttons) each.disabled = false;
      await show();
    });
  }

  const fetched = async (registration, what, done) => {
    const tell = (news) => (status.textContent = WORDS.step(news));
    const news = await asked(registration, what, tell);
    if (!news.missing) return done;
    return news.missing === news.asked ? WORDS.unreached : WORDS.partly(news.missing);
  };
  onClick(keep, async () => {
    decline(false);
    return fetched(await begin(), "keep", WORDS.kept);
  });
  onClick(renew, async () => {
    const registration = await begin();
    await registration.update().catch(() => {}); // without network: told below
    return fetched(registration, "renew", WORDS.renewed);
  });
  onClick(erase, async () => {
    decline(true);
    await forget();
    return WORDS.erased;
  });
  show().catch(() => {}); // storage refused: nothing to offer
}

// Have the service worker do something; resolves with how many files it asked for, and missed.
function asked({ active }, what, tell) {
  const { port1, port2 } = new MessageChannel();
  active.postMessage(what, [port2]);
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      if ("missing" in data) resolve(data);
      else if (data.refused) reject(new Error("refused"));
      else tell(data);
    };
  });
}

async function forget() {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}

// What the copy holds: files, bytes, the day of the oldest, and whether all was asked for.
async function measured() {
  const copy = { files: 0, bytes: 0, since: null, all: false };
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (name === CACHE && request.url.endsWith("/tout-garder")) {
        copy.all = true;
        continue;
      }
      const response = await cache.match(request);
      const date = Date.parse(response.headers.get("Date"));
      copy.files += 1;
      copy.bytes += (await response.blob()).size;
      if (date) copy.since = Math.min(date, copy.since ?? date);
    }
  }
  return copy;
}
