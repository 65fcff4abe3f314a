// What the page itself says, before Python speaks or when it cannot.

const LONG = 30; // seconds from which a download is announced

const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** What a start weighs, where it takes long; `seconds` are 0 if nobody knows. */
export function announced(bytes, seconds) {
  if (seconds < LONG) return "";
  const size = `${number.format(bytes / 1e6)}\u00a0Mo`;
  return `L’aide interactive pèse ${size}, soit environ ${duration(seconds)} avec cette connexion. Elle se charge dès que vous répondez ou faites défiler la page. Sans elle, tout reste lisible ici, y compris les lettres à remplir à la main.`;
}

function duration(seconds) {
  const minutes = Math.round(seconds / 60);
  if (minutes > 1) return `${minutes}\u00a0minutes`;
  return seconds < 50 ? `${Math.round(seconds / 10) * 10}\u00a0secondes` : "une minute";
}

export const LOADING = "Chargement de l’aide interactive… Vous pouvez déjà lire et répondre.";

export const STARTING = "Démarrage de l’aide interactive…";

export const READY = "Aide interactive prête : vos réponses ont été reprises.";

export const HELPED = "Revenir à l’aide interactive";

export const BACK = "L’aide interactive est revenue : continuez où vous en étiez.";

export const NOT_KEPT =
  "Ce navigateur n’a pas pu garder le dossier. Enregistrez-le dans un fichier avant de quitter la page.";

export const STILL_ASIDE =
  "Ce navigateur garde déjà un dossier qui n’a pas pu être lu : rien n’a été écrit par-dessus. Effacez-le d’abord, ou enregistrez celui-ci dans un fichier.";

export const ERASED = "Le dossier illisible a été effacé de ce navigateur.";

/** A case that could not be read: what is wrong, and what can be done with it. */
export const unread = (list, stays) =>
  `<p>Le dossier gardé ${stays ? "dans ce navigateur" : "dans cet onglet"} n’a pas pu être lu. ${escaped(problems(list))}
    Vous pouvez continuer sans lui${stays ? " : il y reste, sans changement" : ""}.</p>
    <p><button type="button" class="btn btn--quiet">Télécharger ce dossier illisible</button>
    ${stays ? '<button type="button" class="btn btn--quiet">L’effacer de ce navigateur</button>' : ""}</p>`;

const escaped = (text) => text.replace(/[&<>]/g, (char) => `&#${char.codePointAt(0)};`);

const date = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full" });

export const newDay = (now) =>
  `Nous sommes maintenant le ${date.format(now)} : les dates de cette page ont été recalculées.`;

export const site = () => document.querySelector('meta[name="site"]')?.content ?? document.title;

export function failure(reason) {
  return `<p><strong>L’aide interactive n’a pas pu démarrer.</strong> ${explain(reason)}
    Rien de ce que vous avez fait n’est perdu : vous pouvez continuer ici, question par question,
    sans elle.</p>
    <p><button type="button" class="btn btn--quiet">Réessayer</button></p>`;
}

const REASONS = {
  webassembly:
    "Ce navigateur, ou la personne qui l’administre, refuse WebAssembly, dont elle a besoin. Essayez un autre navigateur, ou votre téléphone.",
  missing:
    "Un de ses fichiers manque sur le site. Rechargez la page. Si cela dure, le site est mal publié : prévenez la personne qui le publie.",
  server: "Le serveur du site est en panne. Réessayez dans quelques minutes.",
  replaced:
    "Une page étrangère au site est arrivée à la place d’un de ses fichiers : un filtre du réseau, souvent, ou une page de connexion. Essayez un autre réseau, par exemple celui de votre téléphone.",
  type: "Le serveur annonce mal un de ses fichiers, et le navigateur le refuse. Seule la personne qui publie le site peut le corriger.",
  unreachable:
    "Un de ses fichiers n’a pas pu être demandé : la connexion est coupée, ou un filtre la bloque.",
  damaged: "Un de ses fichiers est arrivé coupé ou abîmé. Rechargez la page.",
  timeout:
    "Elle n’a pas répondu à temps : la connexion est lente, ou un filtre retient un fichier.",
  hung: "Elle ne répond plus.",
};

/** The sentence for a reason: a word of REASONS, then details for whoever is asked for help. */
function explain(reason) {
  return REASONS[reason.split(":")[0]] ?? "Une erreur inattendue s’est produite.";
}

/** @param {Problem[] | undefined} list */
export const problems = (list) => (list ?? []).map(({ message }) => message).join(" ");
