// Hand a file over to the browser, and say truthfully what happened.

import { handOver } from "../hand-over.mjs";
import { blobOf } from "./captures.mjs";

// Files that hold no more than a date or an address: having them is not having saved.
const REMINDERS = /^text\/(?:calendar|vcard)/;

/** @param {DoorFile & {text?: string}} download */
export function deliver(download) {
  const { name } = download;
  try {
    handOver(blobOf(download), name);
    return {
      done: true,
      saves: !REMINDERS.test(download.mime),
      text: `Fichier proposé à l’enregistrement : ${name}. Cherchez-le dans vos téléchargements.`,
    };
  } catch {
    const text = `Le fichier ${name} n’a pas pu être créé. Le texte reste affiché : copiez-le ou imprimez.`;
    return { done: false, saves: false, text };
  }
}
