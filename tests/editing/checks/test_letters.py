"""What an editor is told about a letter: the message, the file, the line; all at once."""

from dataclasses import replace

import pytest

from tests.letters.fixtures import SOURCE, ReadText
from tests.letters.library import letters, library
from tutorials.editing.checks.combinations import answer_sets
from tutorials.editing.checks.letters import check_links
from tutorials.letters.model import Letter

BROKEN = [
    ("title: Essayer le format", "titre: Essayer", "clé inconnue : « titre »"),
    ("id: essai", "id: autre", "l’identifiant doit être le nom du fichier"),
    ("[avis-critique]", "[faux-avis]", "n’arrête aucun délai, et ne le dit pas"),
    ("- use: nom", "- use: prenom", "champ commun inconnu : « prenom »"),
    ("[rien sur un patient]", "[rien]", "rien n’est dit des patients"),
    ("law: []", "law: [inconnue]", "« inconnue » n’est pas dans le registre du droit"),
    (
        "Par courrier.",
        "Par courrier, sous 8 jours.",
        "montant ou délai écrit à la main : « 8 jours »",
    ),
    ("Par courrier.", '"{{ valeur(\\"x.y\\") }}"', "« x.y » n’est pas dans le registre du droit"),
    ("  days: 8\n", "  days: 8\n  value: x.y\n", "il faut « value » ou « days »"),
    ("  days: 8\n", "  value: x.y\n", "« x.y » n’est pas dans le registre du droit"),
    ("        blank: nom du site\n", "", "clé obligatoire absente : « blank »"),
    ("- id: site", "- id: Site", "nom de champ refusé : « Site »"),
    ("- id: jour", "- id: site", "champ demandé deux fois : « site »"),
    ("        type: choice\n", "", "« options » va avec le type « choice »"),
    ("value: erreur", "value: insulte", "deux réponses portent le même nom"),
    ("motif: insulte}", "motif: autre}", "cette réponse n’est pas proposée"),
    ("motif: insulte}", "motif: insulte, lieu: Tours}", "champ inconnu : « lieu »"),
    ("site: Avis-Santé, ", "", "champ obligatoire sans réponse : « site »"),
    ("Il date du **{{jour}}**.", "Il date du **{{jours}}**.", "champ inconnu : « jours »"),
    ("- Lien : {{*liens}}\n", "", "champ jamais écrit dans la lettre : « liens »"),
    ("- Lien : {{*liens}}", "Lien : {{liens}}", "« {{*champ}} » va avec une liste"),
    ("- Lien : {{*liens}}", "- {{*liens}} {{jour}}", "« jour » est facultatif"),
    ("{{?motif=erreur}}", "{{?motif=faute}}", "« faute » n’est pas une réponse de « motif »"),
    ("Il date du", "Il {{?motif=erreur}}date{{/}} du", "entoure des paragraphes entiers"),
    ("# Essai du format\n", "", "il manque l’objet"),
    ("# Essai du format\n", "# Essai\n\n# Encore\n", "il y a deux objets"),
    ("::: signature", "::: paraphe", "rôle inconnu : « paraphe »"),
    ("{{nom}}\n:::\n\n::: addressee", "{{nom}}\n\n::: addressee", "« ::: » mal placé"),
    ("Il date du **{{jour}}**.", "Il date du **{{jour}}.", "« ** » ouvre un passage en gras"),
    ("Il date du **{{jour}}**.", "Il date du {{?jour}}{{jour}}.", "n’est pas fermée"),
    ("Elle se corrige.\n{{/}}", "Elle se corrige.", "la condition sur « motif »"),
    ("Cette erreur se voit.", "Cette erreur se voit.{{/}}", "qui n’est pas ouverte"),
    ("Cette erreur se voit.", "Cette {{ erreur? }} se voit.", "marque incompréhensible"),
    ("Cette erreur se voit.", "Cette [erreur] se voit.", "signe à remplacer : « [ »"),
    ("Cette erreur se voit.", "Sous deux mois, on verra.", "écrit à la main : « deux mois »"),
    ("Cette erreur se voit.", "cette erreur se voit.", "paragraphe sans majuscule"),
    ("Cette erreur se voit.", "Cette erreur se voit", "paragraphe sans point final"),
    ("Cette erreur se voit.", "Elle se voit, {{?jour}}le {{jour}}{{/}}.", "ponctuation double"),
    ("Cette erreur se voit.", "Elle se voit., puis dure.", "ponctuation double"),
    (
        "Cette erreur se voit.",
        "Elle se voit {{?jour}}le {{jour}}{{/}} ici.",
        "deux espaces de suite",
    ),
    ("Cette erreur se voit.", "Elle se voit {{?jour}}le {{jour}}{{/}}.", "une espace avant"),
    ("Cette erreur se voit.", "Elle se voit. elle dure.", "phrase sans majuscule"),
    ("Cette erreur se voit.", "Elle se voit; elle dure.", "espace manquante"),
]


@pytest.mark.parametrize(("old", "new", "message"), BROKEN, ids=[new for _, new, _ in BROKEN])
def test_a_fault_is_told_with_file_and_line(
    read_text: ReadText, old: str, new: str, message: str
) -> None:
    assert SOURCE.count(old) >= 1
    problems = read_text(SOURCE.replace(old, new, 1)).problems
    assert message in "\n".join(problem.message for problem in problems)
    assert all(problem.file == "essai.md" and problem.line > 0 for problem in problems)


def test_a_word_that_its_dot_cuts_short_may_go_on(read_text: ReadText) -> None:
    cited = "Elle se voit (Cass. 2e civ., 12 mai 1999 ; Cass. com. du même jour ; art. 9)."
    assert not read_text(SOURCE.replace("Cette erreur se voit.", cited, 1)).problems


def test_a_fault_of_the_body_has_its_own_line(read_text: ReadText) -> None:
    problems = read_text(
        SOURCE.replace("Il date du **{{jour}}**.", "Il date de {{jours}}.")
    ).problems
    line = SOURCE.split("\n").index("Il date du **{{jour}}**.") + 1
    assert [problem.line for problem in problems if "jours" in problem.message] == [line]


def test_all_faults_come_at_once(read_text: ReadText) -> None:
    broken = SOURCE.replace("law: []", "law: [x]").replace("{{*liens}}", "{{*lien}}")
    messages = " ".join(problem.message for problem in read_text(broken).problems)
    assert "« x »" in messages
    assert "« lien »" in messages
    assert "« liens »" in messages


def test_a_file_without_front_matter_is_told(read_text: ReadText) -> None:
    assert read_text("Bonjour.").problems


def test_every_letter_of_the_project_is_right() -> None:
    assert set(letters()) <= set(library().places.letters)
    assert "signalement-plateforme" in letters()


def test_few_combinations_are_all_tried(essai: Letter) -> None:
    tried = [
        (values["motif"], "jour" in values, "liens" in values) for values in answer_sets(essai)
    ]
    assert len(tried) == len(set(tried)) == 8


def test_of_many_combinations_every_pair_is_tried(essai: Letter) -> None:
    optional = essai.fields[3]
    many = tuple(replace(optional, id=f"jour{number}") for number in range(12))
    group = replace(essai.groups[0], fields=(*essai.fields, *many))
    tried = list(answer_sets(replace(essai, groups=(group,))))
    assert len(tried) < 40
    for one in many:
        for other in many:
            if one is not other:
                seen = {(one.id in values, other.id in values) for values in tried}
                assert len(seen) == 4


def test_places_that_do_not_exist_are_told(essai: Letter) -> None:
    places = library().places
    letter = replace(
        essai,
        id="signalement-plateforme",
        next_letters=("relance", "inconnue"),
        chapter="agir#nulle-part",
    )
    assert [(problem.path, problem.message) for problem in check_links(letter, places)] == [
        (("next_letters", 1), "lettre inconnue de « places.yml » : « inconnue »"),
        (("chapter",), "chapitre inconnu : « agir#nulle-part »"),
    ]
