// Not a module: where a host announces scripts as something else, browsers refuse modules, and may
// still run this. It says why nothing starts, above the part that works without.
addEventListener(
  "error",
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.type !== "module") return;
    addEventListener("DOMContentLoaded", tell);
    if (document.readyState !== "loading") tell();
  },
  true,
);

function tell() {
  const status = document.querySelector("tutorial-app > .status");
  if (!status || customElements.get("tutorial-app")) return;
  status.parentElement.dataset.state = "error";
  status.parentElement.dataset.reason = "refused";
  status.textContent =
    "L’aide interactive n’a pas pu démarrer : un de ses programmes n’est pas arrivé, ou le serveur l’annonce mal et le navigateur le refuse. Rechargez la page. Si cela dure, seule la personne qui publie le site peut le corriger. Vous pouvez continuer ici, question par question, sans elle.";
}
