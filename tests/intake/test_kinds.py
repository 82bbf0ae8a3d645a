"""The kind of an article, guessed from what its source says."""

from __future__ import annotations

import pytest

from components.corpus.article import KINDS
from components.intake.kinds import Clues, is_agency, kind_of


@pytest.mark.parametrize(
    ("clues", "kind"),
    [
        (Clues(), "news"),
        (Clues(outlet="The Wire", title="Bridge opens", text="The bridge opened."), "news"),
        # the source's own word
        (Clues(document_type="Op-Ed"), "opinion"),
        (Clues(document_type="News; Transcript"), "transcript"),
        (Clues(document_type="nedc : Commentaries/Opinions"), "opinion"),
        (Clues(section="Section A; Column 0; Editorial Desk; Pg. 22"), "opinion"),
        (Clues(section="Section A; Column 4; Foreign Desk; Pg. 1"), "news"),
        (Clues(section="NEWS; Letters"), "opinion"),
        (Clues(section="Comment & Debate"), "opinion"),
        (Clues(section="Commentary on sport"), "opinion"),
        # the outlet
        (Clues(outlet="Associated Press International"), "agency"),
        (Clues(outlet="The Associated Press"), "agency"),
        (Clues(outlet="Agence France Presse -- English"), "agency"),
        (Clues(outlet="Reuters News"), "agency"),
        (Clues(outlet="APN News & Media"), "news"),
        (Clues(outlet="PAP"), "agency"),
        # the address
        (Clues(url="https://www.defense.gov/News/Article/1/"), "government release"),
        (Clues(url="https://www.gov.uk/government/news/bridge"), "government release"),
        (Clues(url="https://www.mofa.go.jp/press/1.html"), "government release"),
        (Clues(url="https://www.bundesregierung.de/a"), "news"),
        (Clues(url="https://gov.example.com/a"), "news"),
        (Clues(url="https://governor.example/a"), "news"),
        (Clues(url="https://abc.go.com/news/a"), "news"),
        (Clues(url="https://www.theguardian.com/commentisfree/2023/mar/04/bridge"), "opinion"),
        (Clues(url="https://www.nytimes.com/2023/03/04/opinion/bridge.html"), "opinion"),
        (Clues(url="https://www.example.com/news/opinion-poll-on-bridge"), "news"),
        (Clues(url="https://transcripts.example.com/transcripts/2023/a"), "transcript"),
        (Clues(url="https://[broken"), "news"),
        # the headline
        (Clues(title="Opinion | A bridge too far"), "opinion"),
        (Clues(title="A bridge too far | Opinion"), "opinion"),
        (Clues(title="Editorial: Build it"), "opinion"),
        (Clues(title="The Harbour view on bridges"), "opinion"),
        (Clues(title="Opinion polls favour the bridge"), "news"),
        (Clues(title="Letters to the editor"), "opinion"),
        (Clues(title="Letters found under the bridge"), "news"),
        (Clues(title="Transcript: The mayor's speech"), "transcript"),
        (Clues(title="The mayor's speech [Transcript]"), "transcript"),
        (Clues(title="The mayor's speech: full transcript"), "transcript"),
        (Clues(title="Police read transcript of the call"), "news"),
        (Clues(title="Press release: new minister"), "government release"),
        (Clues(title="Press release: new shoes for everybody"), "news"),
        (Clues(title="Readout of the Secretary of State's call"), "government release"),
        # marks in the text
        (Clues(text="FOR IMMEDIATE RELEASE\nThe Ministry of Works opened a bridge."), "government release"),
        (Clues(text="FOR IMMEDIATE RELEASE\nShoes Ltd. opened a shop."), "news"),
        (Clues(byline="By Ann Lee, Associated Press"), "agency"),
        (Clues(byline="Reuters in Tokyo"), "agency"),
        (Clues(byline="By Reuter Hansen"), "news"),
        (Clues(text="TOKYO (Reuters) - The bridge opened."), "agency"),
        (Clues(text="TOKYO, March 4 (Kyodo) -- The bridge opened."), "agency"),
        (Clues(text="TOKYO (Our own staff) - The bridge opened."), "news"),
        (Clues(text="The bridge opened.\n\n— AFP"), "agency"),
        (Clues(text="The bridge opened.\n\n(c) 2023 The Associated Press."), "agency"),
        (Clues(text="The bridge opened, says Reuters."), "news"),
    ],
)
def test_the_kind_is_what_the_clues_say(clues, kind):
    assert kind_of(clues) == kind
    assert kind in KINDS


def test_the_source_s_word_counts_before_the_address_and_the_address_before_marks():
    clues = Clues(document_type="Editorial", url="https://www.defense.gov/a/b", text="TOKYO (Reuters) - It opened.")

    assert kind_of(clues) == "opinion"
    assert kind_of(Clues(url=clues.url, text=clues.text)) == "government release"


@pytest.mark.parametrize(("name", "known"), [("AFP", True), ("afp", True), ("A", False), ("", False), ("Apple", False)])
def test_agencies_are_known_by_their_names(name, known):
    assert is_agency(name) is known
