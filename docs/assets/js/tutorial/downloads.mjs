// Hand a file over to the browser, and say truthfully what happened.

export async function deliver({ name, mime, base64 }) {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return `Fichier proposé à l’enregistrement : ${name}. Cherchez-le dans vos téléchargements.`;
  } catch {
    return `Le fichier ${name} n’a pas pu être créé. Le texte reste affiché : copiez-le ou imprimez.`;
  }
}
