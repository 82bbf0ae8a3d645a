"""Codebooks of other programs: what is read, what is refused with which words, and what is written."""

from __future__ import annotations

import pytest

from components.frames.codebook import Code, Codebook, CodebookError, Entry
from components.frames.formats import described, read_any, read_files, write_liwc, write_quanteda, write_two_columns
from components.frames.matcher import Matcher
from components.frames.yaml_lists import read_lists

DIC = "%\n1\tMoney\n2\tLaw and order\n%\ntax*\t1\ncourt\t2\nfine levied\t1\t2\n"
YAML = """# an invented dictionary
Money:
  Taxes:
    - tax*
    - 'customs duty'   # two words
  Work: [wage, "day's pay", no]
Law:
- court
- don't sue
"""


def told(codebook: Codebook) -> list[tuple[str, str]]:
    return [(" ".join(entry.codes), entry.pattern) for entry in codebook.entries]


def test_a_liwc_dictionary():
    codebook = read_any("own.dic", DIC)

    assert told(codebook) == [("money", "tax*"), ("law_and_order", "court"), ("money law_and_order", "fine levied")]
    assert codebook.labels() == {"money": "Money", "law_and_order": "Law and order"}


def test_a_quanteda_dictionary():
    codebook = read_any("own.yml", YAML)

    assert told(codebook) == [
        ("money_taxes", "tax*"),
        ("money_taxes", "customs duty"),
        ("money_work", "wage"),
        ("money_work", "day's pay"),
        ("money_work", "no"),
        ("law", "court"),
        ("law", "don't sue"),
    ]
    assert [(one.code, one.label, one.parent) for one in codebook.codes[:2]] == [
        ("money", "Money", ""),
        ("money_taxes", "Taxes", "money"),
    ]


def test_a_table_of_two_columns():
    assert told(read_any("own.csv", "code,word\nmoney,tax*\nlaw,court\nlaw,tax*\n")) == [
        ("money law", "tax*"),
        ("law", "court"),
    ]


def test_a_table_with_patterns_is_a_codebook_of_ours():
    assert not read_any("own.csv", "code,pattern\nmoney,[tax|toll] cut\n").entries[0].strong


def test_every_word_of_another_program_marks_alone():
    assert all(entry.strong for entry in read_any("own.dic", DIC).entries)


def test_categories_whose_names_differ_in_signs_alone_stay_two():
    codebook = read_any("own.csv", "code,word\nA-B,tax\nA B,toll\n")

    assert told(codebook) == [("a_b", "tax"), ("a_b_2", "toll")]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("own.pdf", "x", "'own.pdf' is no codebook by its name."),
        ("own.dic", "tax 1\n", "The dictionary has no categories between two lines of %."),
        ("own.dic", "%\nMoney\n%\ntax 1\n", "Line 2: a category is a number and a name."),
        ("own.dic", "%\n1 A\n1 B\n%\ntax 1\n", "Line 3: the number 1 is given a second time."),
        ("own.dic", "%\n1 Money\n%\ntax 7\n", "Line 4: the category 7 is not among those between the lines of %."),
        ("own.dic", "%\n1 Money\n%\nlike (02 134)1\n", "Line 4: behind a word stand the numbers"),
        ("own.dic", "%\n1 Money\n%\n:) 1\n", "Line 4: the pattern ':)' has no word."),
        ("own.dic", "%\n1 Money\n%\n", "The codebook has no word."),
        ("own.dic", "%\n1 Money\n%\n" + "tax 1\n" * 50_000, "The codebook has 50,000 words; 20,000 are the most."),
        ("own.yml", "a: &x\n  - tax\n", "Line 1: '&x' is no plain word."),
        ("own.yml", "a:\n  - *x\n", "Line 2: '*x' is no plain word."),
        ("own.yml", "a: !!python/object:os.system\n", "Line 1: '!!python/object:os.system' is no plain word."),
        ("own.yml", "a:\n\t- tax\n", "Line 2: it begins with a tabulator."),
        ("own.yml", "- tax\n", "Line 1: a word stands under no name."),
        ("own.yml", "a:\n  - tax\n  b:\n    - toll\n", "Line 3: names and words stand side by side."),
        ("own.yml", "a:\n    b:\n      - x\n  c:\n    - y\n", "Line 4: it is indented otherwise"),
        ("own.yml", "a: [tax\n", "Line 1: a list in brackets must end on its line."),
        ("own.yml", "a:\n  - {b: c}\n", "Line 2: '{b: c}' is no plain word."),
        ("own.yml", "a: tax\nb", "Line 2: it is neither a name with a colon nor a word behind a dash."),
        ("own.yml", "".join(" " * n + "a:\n" for n in range(9)), "Line 7: more than 6 names"),
        ("own.csv", "code,word\nmoney,[a|b]\n", "Line 2: '[a|b]' has one of the signs [ ] | ~."),
        ("own.csv", "code,word\n123,tax\n", "Line 2: the category '123' has no letter of a to z."),
    ],
)
def test_what_cannot_be_used_is_told(name, text, message):
    with pytest.raises(CodebookError) as error:
        read_any(name, text)

    assert message in str(error.value)


OWN = Codebook(
    (Code("money", "Money"), Code("law", "Law")),
    (
        Entry(0, ("money", "law"), "[tax|toll] court*", strong=True),
        Entry(1, ("law",), "border ~2 wall"),
        Entry(2, ("money",), "bank", excepted=("food bank",)),
        Entry(3, ("money",), "day's pay"),
    ),
)


@pytest.mark.parametrize(
    ("write", "text"),
    [
        (write_liwc, "%\n1\tmoney\n2\tlaw\n%\ntax court*\t1\t2\ntoll court*\t1\t2\nday's pay\t1\n"),
        (
            write_quanteda,
            "money:\n  - 'tax court*'\n  - 'toll court*'\n  - 'day''s pay'\n"
            "law:\n  - 'tax court*'\n  - 'toll court*'\n",
        ),
        (
            write_two_columns,
            "code,word\nmoney,tax court*\nlaw,tax court*\nmoney,toll court*\nlaw,toll court*\nmoney,day's pay\n",
        ),
    ],
)
def test_a_codebook_is_written_in_other_forms_and_what_they_cannot_say_is_told(write, text):
    said = write(OWN)

    assert said.text == text
    assert said.left_out == ("border ~2 wall", "bank")


@pytest.mark.parametrize(
    ("write", "name"), [(write_liwc, "x.dic"), (write_quanteda, "x.yml"), (write_two_columns, "x.csv")]
)
def test_what_is_written_is_found_when_read_back(write, name):
    codebook = read_any(name, write(OWN).text)

    hits = Matcher(codebook).hits("The toll courts and a day’s pay")

    assert [(hit.start, hit.entry.codes) for hit in hits] == [(4, ("money", "law")), (22, ("money",))]


def test_a_codebook_and_its_sheet_of_codes_are_one_codebook():
    sheet, words = "code,label,comparable\nmoney,Money,yes\n", "code,word\nmoney,econom*\nlaw,court\n"

    codebook, codes = read_files([("codes.csv", sheet), ("own.csv", words)])

    assert [(one.code, one.label, one.comparable) for one in described(codebook, codes).codes] == [
        ("money", "Money", True),
        ("law", "law", False),
    ]


def test_two_codebooks_at_once_are_refused():
    with pytest.raises(CodebookError, match=r"b\.csv: a second codebook"):
        read_files([("a.csv", "code,word\nmoney,econom*\n"), ("b.csv", "code,word\nlaw,court\n")])


def test_three_dashes_may_open_a_file_of_lists_and_stand_nowhere_else():
    assert [(one.names, one.word) for one in read_lists("---\nlaw:\n  - court\n")] == [(("law",), "court")]
    with pytest.raises(CodebookError, match="Line 3"):
        read_lists("law:\n  - court\n---\n")
