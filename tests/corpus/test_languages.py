from pathlib import Path

import pytest

from components.corpus.folder import read_folder
from components.corpus.languages import is_english, language_name, language_of

SPANISH = (
    "El alcalde de la ciudad anunció el martes que el puente viejo quedará cerrado durante tres meses porque los "
    "ingenieros han encontrado grietas en los pilares."
)
ENGLISH = (
    "The mayor of the city announced on Tuesday that the old bridge will stay closed for three months because "
    "engineers have found cracks in its pillars."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (
            "Le maire de la ville a annoncé mardi que le vieux pont resterait fermé pendant trois mois, parce que les "
            "ingénieurs ont trouvé des fissures dans les piliers.",
            "fr",
        ),
        (
            "Der Bürgermeister der Stadt kündigte am Dienstag an, dass die alte Brücke für drei Monate gesperrt wird, "
            "weil die Ingenieure Risse in den Pfeilern gefunden haben.",
            "de",
        ),
        (
            "De burgemeester van de stad maakte dinsdag bekend dat de oude brug drie maanden dicht blijft omdat de "
            "ingenieurs scheuren in de pijlers hebben gevonden.",
            "nl",
        ),
        (
            "Cyhoeddodd maer dinas ddydd Mawrth bydd hen bont ar gau am dri mis oherwydd daeth peirianwyr o hyd "
            "holltau yn ei phileri dywedodd wrth gohebwyr heddiw",
            "und",
        ),
        ("Мэр города объявил во вторник, что старый мост будет закрыт.", "ru"),
        ("市長は火曜日、古い橋を三か月閉鎖すると発表した。", "ja"),
        ("市长星期二宣布旧桥将关闭三个月", "zh"),
        # Names in another script, and a quotation in another language, leave an English article English.
        (f"{ENGLISH} “La decisión es de todos,” said Ana Ruiz (Анна Руис).", "en"),
        # Few words, of which none is English alone.
        ("Der Bürgermeister ist nicht in der Halle und sagt auch nichts dazu.", "de"),
        ("Le pont est fermé pour trois mois.", "fr"),
        # A name brings a word or two, and too few tell nothing.
        ("Rio de la Plata floods", "en"),
        ("Die Zeit reports it", "en"),
        ("El plan es terrible", "en"),
        ("", "en"),
        ("2017 – 4 : 3", "en"),
        # A list of names is no sentence, but no other language either.
        (
            "People of the year: Ana de la Cruz, Tom Hill, Mei Tanaka, Omar Haddad, Eva van den Berg, Jo Li, poet",
            "en",
        ),
    ],
)  # fmt: skip
def test_a_text_is_told_by_its_function_words_and_script(text, language):
    assert language == language_of(text)


def test_all_seeds_are_english(seeds):
    assert {language_of(article.text) for article in seeds.articles} == {"en"}


def test_every_stretch_of_fifty_words_of_the_seeds_is_english(seeds):
    words = [article.text.split() for article in seeds.articles]
    stretches = [" ".join(own[start : start + 50]) for own in words for start in range(0, len(own) - 50, 10)]

    assert len(stretches) > 100
    assert [stretch for stretch in stretches if language_of(stretch) != "en"] == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", True), ("en-GB", True), ("EN_us", True), ("", True), ("es", False), ("und", False)],
)  # fmt: skip
def test_english_of_any_country_is_english(language, expected):
    assert expected is is_english(language)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("es", "Spanish"),
        ("ru", "Russian"),
        ("und", "a language that was not recognised"),
        ("sw", "the language 'sw'"),
    ],
)
def test_languages_have_names(code, name):
    assert name == language_name(code)


def folder_of(folder: Path, manifest: str) -> Path:
    (folder / "one.txt").write_text(SPANISH, encoding="utf-8")
    (folder / "two.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "manifest.csv").write_text(manifest, encoding="utf-8")
    return folder


def test_an_article_in_another_language_is_named_on_reading(tmp_path):
    corpus = read_folder(folder_of(tmp_path, "file,outlet\none.txt,El Diario\ntwo.txt,The Wire\n"))

    assert [article.language for article in corpus.articles] == ["es", "en"]
    assert [(str(problem), problem.lost) for problem in corpus.problems] == [
        (
            "one.txt: looks like Spanish, not English. Sentiment is not scored and quotations are hardly found. "
            "If it is English, write en into the column language of manifest.csv.",
            False,
        )
    ]


def test_what_the_manifest_says_of_a_language_wins(tmp_path):
    manifest = "file,outlet,language\none.txt,El Diario,en\ntwo.txt,The Wire,FR\n"
    corpus = read_folder(folder_of(tmp_path, manifest))

    assert [article.language for article in corpus.articles] == ["en", "fr"]
    assert corpus.problems == ()
