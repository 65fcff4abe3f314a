// Copying a text, for pages and tutorials alike.

/** Says « copié » only when the copy really happened. */
export async function copy(source, say) {
  const text = source.value ?? source.innerText;
  try {
    await navigator.clipboard.writeText(text);
    say("Texte copié.");
  } catch {
    select(source);
    say(
      "La copie a été refusée par le navigateur : le texte est sélectionné, copiez-le vous-même.",
    );
  }
}

function select(source) {
  if (source.select) source.select();
  else getSelection().selectAllChildren(source);
}
