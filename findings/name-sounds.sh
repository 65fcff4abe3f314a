#!/usr/bin/env bash
# What:  French names that sound alike, through four codes of sounds made for French (npm talisman 1.1.4:
#        sonnex, phonex, fonem, phonetic).
# Guess: « Lefèvre » and « Lefebvre » have one code in each, and « Évrard » that of « Evrard ».
# Seen:  fonem has both; phonetic the second alone; sonnex and phonex neither.
# Here:  names are kept as they are typed; nothing compares how they sound.
. "$(dirname "$0")/_room.sh"
node_with talisman@1.1.4
cat > try.mjs <<'J'
for (const name of ["sonnex", "phonex", "fonem", "phonetic"]) {
  const { default: found } = await import(`talisman/phonetics/french/${name}.js`);
  const code = found.default ?? found;
  console.log(name, ...["Lefèvre", "Lefebvre", "Évrard", "Evrard"].map((word) => code(word)));
}
J
same "$(node try.mjs)" "sonnex lefEvr lefebvr Evrar evrar
phonex LEFIFRE LEFEFRE IFROR EFROR
fonem LEFEVRE LEFEVRE EVRAR EVRAR
phonetic LEFEVR LEFEBVR EVRAR EVRAR"
