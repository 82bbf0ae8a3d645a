"""Damage from the way here is undone in articles that come in, told, and undone nowhere else."""

from __future__ import annotations

from itertools import product

import pytest
from ftfy.badness import is_bad

from components.corpus.article import Article, Corpus
from components.intake.documents.paste import paste_in
from components.intake.model import Given, Limits, Read
from components.intake.repair import Repairs, repaired, repaired_text, with_damage_told
from components.intake.take_in import gather, take_in


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("&quot;We won,&quot; she said.", '"We won," she said.'),
        ("&ldquo;It is done,&rdquo; Caf&eacute; owners said.", "“It is done,” Café owners said."),
        ("The S&amp;P and the owner&#8217;s shares", "The S&P and the owner’s shares"),
        ("the town&#x27;s port &#8212; and &#146;s", "the town's port — and ’s"),
        ("Mayor&#8217s plan", "Mayor’s plan"),
        ("&amp;quot;Twice&amp;quot; and &amp;amp;#8217;s", '"Twice" and ’s'),
        ("S&P; AT&T; R&D; x&copy=1", "S&P; AT&T; R&D; x&copy=1"),
        ("Marks & Spencer", "Marks & Spencer"),
        ("â€œWe start,â€\x9d the ownerâ€™s cafÃ©", "“We start,” the owner’s café"),
        ("â€œWe start,â€ he said", "“We start,” he said"),  # the last byte of the mark was lost
        ("â€œWe start,â€\ufffd he said", "“We start,” he said"),
        ("â€œWe start,â€? he said", "“We start,” he said"),
        ("Did he say â€œyesâ€?", "Did he say “yes”?"),
        ("â€˜So be itâ€™ â€“ and â€” and â€¦", "‘So be it’ – and — and …"),
        ("Ã¢â‚¬Å“TwiceÃ¢â‚¬Â\x9d he said", "“Twice” he said"),
        ("\x93We start,\x94 he said", "“We start,” he said"),
        ("naÃ ̄ve SÃ©golÃ ̈ne", "naïve Ségolène"),
        ("The â‚¬5 note, 5Â°C", "The €5 note, 5°C"),
        ("ÄŒeskÃ½ Krumlov", "Český Krumlov"),
        ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "привет мир"),
        ("“Naïve” Ângela — São Paulo VOILÀ! À Paris", "“Naïve” Ângela — São Paulo VOILÀ! À Paris"),
        ('It\'s "straight" and ‘curly’', 'It\'s "straight" and ‘curly’'),  # marks are never straightened
        ("ﬁrst ½ … № Ⅳ", "ﬁrst ½ … № Ⅳ"),
        ("a\x0cb\x00c\x1bd", "a\nbcd"),
        ("tab\tstays\r\nand the line end", "tab\tstays\r\nand the line end"),
    ],
)
def test_what_is_surely_damage_is_undone_and_nothing_else(given, right):
    assert repaired_text(given) == right
    assert repaired_text(right) == right


@pytest.mark.parametrize(
    "text",
    [
        'In HTML one writes &quot; where a "mark" is meant.',
        "The sign “&amp;” filled the page.",
        "He typed `&nbsp;` between the words.",
    ],
)
def test_a_text_that_speaks_of_markup_keeps_it_and_that_is_told(text):
    repairs = Repairs()

    assert repaired_text(text, repairs) == text
    assert "were kept, since the text speaks of markup" in repairs.told()


def test_a_text_on_markup_whose_own_marks_are_damaged_is_put_right():
    assert repaired_text("&quot;HTML is old,&quot; he said.") == '"HTML is old," he said.'


def test_each_article_that_was_put_right_is_told_and_its_notes_say_it():
    rows = "The Wire,A &amp; B,2024-02-09,&quot;Yes&quot; she said.\nThe Post,C,2024-02-09,Fine.\n"
    data = f"outlet,title,date,text\n{rows}".encode()

    found = take_in([Given("two.csv", data)])

    assert [one.article.title for one in found.found] == ["A & B", "C"]
    assert [str(problem) for problem in found.problems] == [
        "two.csv: A & B: 3 signs that were left as HTML (&amp;) were decoded. Compare it with the source."
    ]
    assert [one.article.notes for one in found.found] == [
        "Repaired: 3 signs that were left as HTML (&amp;) were decoded",
        "",
    ]


def test_of_many_articles_three_are_named_and_the_rest_counted():
    articles = tuple(Article("The Wire", f"{number} cafÃ©s", file="all.csv") for number in range(5))

    told = [str(problem) for problem in repaired(Read(articles)).problems]

    assert told[0] == "all.csv: 1 line that was decoded twice (Ã©s) was put right. Compare it with the source."
    assert told[3:] == ["all.csv: 2 more articles were put right in the same ways."]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.json"])
def test_every_way_in_puts_right(name):
    body = (
        "The council met on Friday. &ldquo;We start,&rdquo; said Dora Lane. The cafÃ© was full and the crowd cheered."
    )
    page = f"<html><body><article><h1>Hall</h1><p>{body} {body[:90]}</p></article></body></html>"
    forms = {
        "html": page.replace("&", "&amp;"),
        "csv": f'outlet,text\nA,"{body}"\n',
        "json": f'[{{"outlet": "A", "text": "{body}"}}]',
    }
    data = forms.get(name.split(".")[1], body).encode()

    (found,) = take_in([Given(name, data)]).found

    assert "“We start,” said Dora Lane. The café was full" in found.article.text


def test_a_paste_is_put_right():
    read = paste_in("Mayorâ€™s plan\n\n&quot;We start in May,&quot; said the mayor, Dora Lane, on Friday.", Limits())

    assert [article.title for article in read.articles] == ["Mayor’s plan"]
    assert len(read.problems) == 1


def test_articles_that_are_kept_already_stay_as_they_are():
    article = Article("The Wire", "&quot;Yes,&quot; said the cafÃ©.")

    assert gather([Read((article,))]).found[0].article == article


def test_a_corpus_on_disk_is_told_of_its_damage_and_stays_as_it_is():
    texts = ("&ldquo;We won,&rdquo; she said.", "The cafÃ© of the town.", "“Whole.”", "A\x07 bell.", "The S&amp;P.")
    articles = tuple(Article(f"Outlet {number}", text, file=f"{number}.txt") for number, text in enumerate(texts))
    corpus = Corpus("Town", articles)

    told = with_damage_told(corpus)

    assert told.articles == articles
    assert [str(one).partition(" It was")[0] for one in told.problems] == [
        "0.txt: holds 2 signs left as HTML (&ldquo;).",
        "1.txt: holds 1 line decoded twice (Ã©).",
        "3.txt: holds 1 control character.",
        "Town: 1 more article is damaged in such ways.",
    ]


def test_marks_and_dashes_alone_are_never_taken_for_damage():
    """So texts without another sign beyond ASCII are not looked at line by line."""
    assert not any(is_bad("".join(signs)) for signs in product("“”‘’–—…aA .1\n", repeat=3))
