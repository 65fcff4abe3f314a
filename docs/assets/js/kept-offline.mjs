// « Garder tout le site hors connexion »: texts are kept as they are; this keeps Python as well,
// which weighs ten times as much, for who asks for it.

const CACHE = "moteur"; // the service worker knows it by this name

const WORDS = {
  done: "Tout le site est gardé dans ce navigateur : il fonctionne sans connexion.",
  failed: "La copie n’a pas pu être faite jusqu’au bout. Le site fonctionne en ligne.",
  step: (number, count) => `Copie en cours : ${number} fichiers sur ${count}…`,
};

/**
 * Shows the button of this page, if it has one, and makes it work.
 * @param {() => void} begin makes the browser keep the texts, where it saves data otherwise
 */
export function offerToKeep(begin) {
  const button = document.querySelector('[data-action="keep"]');
  if (!button || !("caches" in globalThis)) return;
  const status = button.parentElement.querySelector("[role=status]");
  const files = JSON.parse(button.dataset.files).map(
    (path) => new URL(path, document.baseURI).href,
  );
  missing(files).then(
    (left) => {
      if (left.length) button.hidden = false;
      else status.textContent = WORDS.done;
    },
    () => {}, // storage refused: nothing to offer
  );
  button.addEventListener("click", async () => {
    button.disabled = true;
    begin();
    try {
      await keep(files, (number) => (status.textContent = WORDS.step(number, files.length)));
      status.textContent = WORDS.done;
      button.hidden = true;
    } catch {
      status.textContent = WORDS.failed;
      button.disabled = false;
    }
  });
}

async function missing(files) {
  const cache = await caches.open(CACHE);
  const found = await Promise.all(files.map((url) => cache.match(url)));
  return files.filter((_, place) => !found[place]);
}

async function keep(files, tell) {
  const cache = await caches.open(CACHE);
  const left = await missing(files);
  for (const [place, url] of left.entries()) {
    tell(files.length - left.length + place);
    await cache.add(url);
  }
}
