// What the page itself says, before Python speaks or when it cannot.

const LONG = 30; // seconds from which a download is announced

const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** What a start weighs, where it takes long; `seconds` are 0 if nobody knows. */
export function announced(bytes, seconds) {
  if (seconds < LONG) return "";
  const size = `${number.format(bytes / 1e6)}\u00a0Mo`;
  const minutes = Math.round(seconds / 60);
  const time = minutes < 2 ? "environ une minute" : `environ ${minutes}\u00a0minutes`;
  return `L’aide interactive pèse ${size}, soit ${time} avec cette connexion. Elle se charge dès que vous répondez. Sans elle, tout reste lisible ici, y compris les lettres à remplir à la main.`;
}

export const LOADING = "Chargement de l’aide interactive… Vous pouvez déjà lire et répondre.";

export const STARTING = "Démarrage de l’aide interactive…";

export const READY = "Aide interactive prête : vos réponses ont été reprises.";

export const BACK = "L’aide interactive est revenue : continuez où vous en étiez.";

export const NOT_KEPT =
  "Ce navigateur n’a pas pu garder le dossier. Enregistrez-le dans un fichier avant de quitter la page.";

export const unread = (list) =>
  `Le dossier gardé dans ce navigateur n’a pas pu être lu. ${problems(list)} Il y reste, sans changement, et vous pouvez continuer sans lui.`;

export const site = () => document.querySelector('meta[name="site"]')?.content ?? document.title;

export function failure(reason) {
  return `<p><strong>L’aide interactive n’a pas pu démarrer.</strong> ${explain(reason)}
    Rien de ce que vous avez fait n’est perdu : vous pouvez continuer ici, question par question,
    sans elle.</p>
    <p><button type="button" class="btn btn--quiet">Réessayer</button></p>`;
}

function explain(reason) {
  if (/webassembly/i.test(reason)) return "Ce navigateur n’autorise pas WebAssembly.";
  if (reason === "timeout") return "Elle n’a pas répondu à temps.";
  if (reason === "hung") return "Elle ne répond plus.";
  if (reason.startsWith("broken")) return "Une erreur inattendue s’est produite.";
  if (/^[45]\d\d |fetch|network|load|import/i.test(reason)) {
    return "Un de ses fichiers n’a pas pu être chargé.";
  }
  return "Une erreur inattendue s’est produite.";
}

/** @param {Problem[] | undefined} list */
export const problems = (list) => (list ?? []).map(({ message }) => message).join(" ");
