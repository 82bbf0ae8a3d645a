"""Mails, written by the standard library's own writer, and mails made to do harm."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from components.intake.documents.eml import read
from components.intake.model import Given, IntakeError, Limits

STORY = "The bridge to the island opened on Saturday after nine years of works, said the mayor."


def mail(text: str = STORY, page: str = "", **head: str) -> EmailMessage:
    """Return a mail as Python's standard library composes it."""
    message = EmailMessage()
    said = {
        "From": "The Wire <news@thewire.example>",
        "Subject": "Bridge opens",
        "Date": "Sat, 4 Mar 2023 23:30:00 -0500",
    }
    for name, words in {**said, **head}.items():
        if words:
            message[name] = words
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    return message


def found(message: EmailMessage | bytes):
    return read(Given("a.eml", bytes(message)), Limits())


def article_of(message: EmailMessage | bytes):
    return found(message).articles[0]


def test_subject_sender_and_day_are_headline_outlet_and_date():
    article = article_of(mail())

    assert (article.title, article.outlet, article.published) == ("Bridge opens", "The Wire", date(2023, 3, 4))
    assert article.text.strip() == STORY


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("news@nytimes.com", "The New York Times"),
        ("news@harbour-times.example", "harbour-times.example"),
        ('"news@nytimes.com" <news@nytimes.com>', "The New York Times"),
        ("=?utf-8?q?Le_Caf=C3=A9?= <a@b.example>", "Le Café"),
        ("A Reader <reader@gmail.com>", "A Reader"),
        ("reader@gmail.com", ""),
        ("", ""),
        ("nonsense <<>>", ""),
        ("(" * 5_000, ""),
    ],
)
def test_the_outlet_is_the_sender_s_name_or_domain(sender, outlet):
    raw = b"From: " + sender.encode() + b"\nSubject: Bridge opens\n\n" + STORY.encode()

    assert article_of(raw).outlet == outlet


def test_the_plain_text_is_preferred_to_the_page():
    assert article_of(mail(page=f"<p>{STORY}</p>")).text.strip() == STORY


def test_a_page_is_read_where_the_plain_text_says_little():
    message = mail(
        "Read this in your browser.", page=f"<style>p {{}}</style><p>{STORY}</p><p>And <b>so</b> on &amp; on.</p>"
    )

    assert article_of(message).text == f"{STORY}\n\nAnd so on & on."


@pytest.mark.parametrize(
    ("charset", "words"), [("utf-8", "“Café” – Brücke"), ("iso-8859-1", "Café Brücke"), ("koi8-r", "мост")]
)
def test_letters_are_read_in_the_mail_s_own_encoding(charset, words):
    message = mail()
    message.set_content(words + ". " + STORY, charset=charset)

    assert article_of(message).text.startswith(words)


def test_an_unknown_encoding_is_read_as_well_as_can_be():
    raw = bytes(mail("Café. " + STORY)).replace(b'charset="utf-8"', b'charset="x-unknown"')

    assert "The bridge to the island" in article_of(raw).text


def test_attached_files_that_may_hold_an_article_are_named():
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="../report.pdf")
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", filename="logo.gif")
    problems = found(message).problems

    assert [str(problem) for problem in problems] == [
        "a.eml: the attached file report.pdf was not read. Save it and give it as a file of its own."
    ]
    assert problems[0].lost


def test_an_attached_text_is_no_part_of_the_article():
    message = mail()
    message.add_attachment("Other words.", filename="notes.txt")

    assert "Other words" not in article_of(message).text


def test_a_forwarded_mail_says_that_its_outlet_is_doubtful():
    read = found(mail(Subject="Fwd: FW: Bridge opens"))

    assert read.articles[0].title == "Bridge opens"
    assert [str(problem) for problem in read.problems] == [
        "a.eml: was forwarded: its outlet and date are those of who sent it on. Correct them."
    ]


def test_a_delivery_of_factiva_by_mail_holds_many_articles():
    text = (
        "Bridge opens after nine years\n4 words\n4 March 2023\n{}\nENGL\nEnglish\n(c) 2023\n\nThe bridge opened.\n\n"
        "Document HARBT00020230304ej3400001\n\n"
    )
    read = found(mail(text.format("The Harbour Times") + text.format("Island Courier")))

    assert [(one.outlet, one.title) for one in read.articles] == [
        ("The Harbour Times", "Bridge opens after nine years"),
        ("Island Courier", "Bridge opens after nine years"),
    ]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (mail(" "), "holds no text. Give a file with the article's text, or paste the text."),
        (b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed\n\n" * 200,
         "is a mail of too many mails in mails. Save the one with the article by itself."),
        (b"Subject: x\nContent-Type: text/plain; a=" + b"b" * 20_000 + b"\n\nwords",
         "is a mail with a header of more than 10,000 characters. Paste its text instead."),
        (b"Subject: x\nContent-Type: text/plain;" + b"\n a=b;" * 5_000 + b"\n\nwords",
         "is a mail with a header of more than 10,000 characters. Paste its text instead."),
    ],
    ids=["blank", "nested", "long", "folded"],
)  # fmt: skip
def test_a_mail_that_cannot_be_read_says_why(raw, message):
    with pytest.raises(IntakeError) as told:
        found(raw)

    assert str(told.value) == message


def test_a_subject_without_end_is_cut():
    assert len(article_of(b"Subject: " + b"word " * 100_000 + b"\n\n" + STORY.encode()).title) <= 2_000


@pytest.mark.parametrize("cut", [100, 300, 500, 700])
def test_a_mail_cut_off_is_read_or_refused(cut):
    message = mail(page=f"<p>{STORY}</p>")
    message.add_attachment(b"%PDF" * 100, maintype="application", subtype="pdf", filename="report.pdf")
    try:
        assert len(found(bytes(message)[:cut]).articles) == 1
    except IntakeError as error:
        assert "no text" in str(error)
