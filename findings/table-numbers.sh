#!/usr/bin/env bash
# What:  a CSV with a telephone number, a postal code and « NA », shown as a table in a page of MkDocs
#        (PyPI mkdocs 1.6.1, mkdocs-table-reader-plugin 4.0.2, pandas 3.1.1).
# Guess: cells are shown as they are written: a page only shows them.
# Seen:  « 0556000000 » is « 556000000 », « 01000 » is « 1000 », and « NA » is « nan ».
# Here:  the numbers to call are texts in a file of ours (`tutorials/content/contacts/`).
. "$(dirname "$0")/_room.sh"
python_with mkdocs==1.6.1 mkdocs-table-reader-plugin==4.0.2 pandas==3.1.1
mkdir docs theme
printf 'Qui,Numéro,Code,Fax\nPolice,0556000000,01000,NA\nOrdre,0102030405,97110,oui\n' > docs/table.csv
printf "# Qui\n\n{{ read_csv('docs/table.csv') }}\n" > docs/index.md
echo '{{ page.content }}' > theme/main.html
printf 'site_name: x\ntheme: {name: null, custom_dir: theme}\nplugins: [table-reader]\n' > mkdocs.yml
python -m mkdocs build --quiet >mkdocs.log 2>&1 || not_run "$(tail -1 mkdocs.log)"
same "$(sed -n 's/.*<td[^>]*>\(.*\)<\/td>.*/\1/p' site/index.html | paste -s -d ' ')" \
  "Police 556000000 1000 nan Ordre 102030405 97110 oui"
