"""A line that begins with a dash signs the words before it, whichever dash a newsroom's system makes."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.read import read


@pytest.mark.parametrize("dash", ["-", "–", "—", "―"])
def test_a_signature_names_the_speaker_of_the_words_before_it(dash):
    text = (
        "Readers sent us letters about the new bridge.\n\n"
        f"“It is far too narrow for two buses. Nobody thought of that.” {dash} Ana Ruiz\n\n"
        f"“I like it. It makes my way to work shorter.”\n{dash} Tomas Lindqvist\n"
    )

    quotations = read(Article("Ledger", text)).quotations

    assert [quotation.speaker.person for quotation in quotations] == ["Ana Ruiz", "Tomas Lindqvist"]
