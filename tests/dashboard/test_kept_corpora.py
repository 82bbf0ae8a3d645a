"""Kept corpora in the dashboard: who may look, who may change, and what a link still opens."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from components import COMPONENTS
from components.contract import mark_key
from components.corpus.seeds import seed_corpus
from components.corrections import Rename
from components.corrections.link import pack
from components.library import Expired, open_library
from dashboard import current_corpus, session, work
from dashboard.articles import ways
from dashboard.markup import plain_markdown
from tests.corpora import synthetic_corpus
from tests.dashboard.visiting import keep, owner, paste, press, words
from tests.test_app import open_app

SLUGS = ["overview", *(component.slug for component in COMPONENTS), "read", "articles", "method"]


@pytest.mark.parametrize("slug", ["speakers", "read", "articles"])
def test_every_kind_of_page_runs_on_a_stored_corpus(slug: str) -> None:
    app = open_app(slug, corpus=keep().name)

    assert not app.exception
    assert not app.info
    assert app.query_params["corpus"]


@pytest.mark.parametrize("slug", ["overview", "speakers", "articles"])
def test_a_corpus_without_full_texts_says_so_and_cannot_be_put_right(slug: str) -> None:
    kept = keep()

    app = open_app(slug, corpus=open_library().share(kept.name, kept.secret).name)

    assert not app.exception
    assert "hared without full texts" in words(app) or "shared without its full texts" in words(app)
    assert "Correct or add articles" not in [one.label for one in app.button]


def test_a_mark_whose_places_are_not_shared_opens_no_empty_passages() -> None:
    kept = keep(synthetic_corpus(2, 1))
    shared = open_library().share(kept.name, kept.secret).name
    rows = open_library().open(shared).analysis.rows["actors"]
    hidden = rows[(rows["view"] == "named") & (rows["voice"] == "own") & (rows["end"] == 0)].iloc[0]
    key = mark_key(**{name: hidden[name] for name in ("outlet", "actor", "view", "voice", "what")})

    app = open_app("actors", corpus=shared, open=f"actors.named:{key}", actor=hidden["actor"])

    said = words(app)
    assert "in words that are not shared with this corpus" in said
    assert "0 passages" in said


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.long
def test_every_page_runs_on_a_corpus_without_full_texts(slug: str) -> None:
    kept = keep()

    app = open_app(slug, corpus=open_library().share(kept.name, kept.secret).name)

    assert not app.exception
    assert not app.button or not any(one.label == "Correct or add articles" for one in app.button)


@pytest.mark.parametrize(
    ("slug", "name"),
    [("overview", "abc"), ("read", "../../seeds"), ("articles", f"{'a' * 25}-{'b' * 13}"), ("method", "\x00")],
)
def test_a_corpus_that_is_not_there_is_told_on_every_page(slug: str, name: str) -> None:
    app = open_app(slug, corpus=name)

    assert not app.exception
    assert [one.value for one in app.title] == ["This corpus is not here"]
    assert not app.get("plotly_chart")


def test_the_page_of_a_corpus_that_is_gone_leads_to_the_example() -> None:
    app = press(open_app(corpus="gone"), "Open the example")

    assert app.title[0].value.startswith("Mattis in Tokyo")


def test_the_word_example_names_what_the_server_opens() -> None:
    assert open_app(corpus="example").title[0].value.startswith("Mattis in Tokyo")


def test_who_only_has_the_link_can_look_and_take_away_and_nothing_else() -> None:
    app = open_app("articles", corpus=keep().name)

    labels = [one.label for one in app.button]
    assert "Unlock" in labels
    assert not {"Delete it now", "Correct or add articles", "Share without full texts"} & set(labels)


def test_the_key_of_another_corpus_unlocks_nothing() -> None:
    kept, other = keep(), keep()
    app = open_app("articles", corpus=kept.name)
    app.text_input(key="ask-key").set_value(other.secret)
    press(app, "Unlock")

    assert app.info[0].value == "This is not the key of this corpus\\. Check it, and try again\\."
    assert "Delete it now" not in [one.label for one in app.button]


def test_the_key_makes_its_holder_the_owner_and_stays_out_of_the_address() -> None:
    kept = keep()
    app = open_app("articles", corpus=kept.name)
    app.text_input(key="ask-key").set_value(f" {kept.secret} ")
    press(app, "Unlock")

    assert "Delete it now" in [one.label for one in app.button]
    assert kept.secret not in str(dict(app.query_params))


def test_deleted_means_deleted_for_everybody_at_once() -> None:
    kept = keep()
    reader = open_app(corpus=kept.name)
    app = press(owner(kept), "Delete it now")

    assert app.info[0].value == "The corpus was deleted\\."
    assert [one.value for one in reader.run().title] == ["This corpus is not here"]
    assert [one.value for one in open_app(corpus=kept.name).title] == ["This corpus is not here"]
    with pytest.raises(Expired):
        open_library().look(kept.name)


def test_more_articles_make_a_new_version_and_the_old_link_stays() -> None:
    kept = keep()
    app = press(owner(kept), "Correct or add articles")
    assert app.text_input(key="title").value == open_library().look(kept.name).title
    press(paste(app), "Analyse 3 articles")

    versions = open_library().versions(kept.name, kept.secret)
    assert [one.articles for one in versions] == [2, 3]
    assert versions[1].parent == versions[0].content
    assert not open_app(corpus=kept.name).exception


def test_who_changes_a_version_that_another_has_changed_meanwhile_is_told_on_the_page() -> None:
    kept = keep()
    app = press(owner(kept), "Correct or add articles")
    other = open_library().change(kept.name, kept.secret, title="Another's")
    press(paste(app), "Analyse 3 articles")

    made = open_library().look(other.name).created
    assert app.info[0].value == plain_markdown(
        f"Somebody with the key changed the same version, too, on {made:%-d %B %Y at %H:%M:%S} UTC. Yours is a version "
        "of its own and does not hold that change; theirs opens by its own link."
    )
    assert not app.run().info


def test_corrections_by_hand_can_be_kept_with_the_corpus_and_are_in_force_for_whoever_opens_it() -> None:
    """The corrections are in the address of whoever made them; kept, they need no address."""
    kept = keep(seed_corpus())
    token, _ = pack([Rename("Jim Mattis", "James Mattis")], open_library().open(kept.name).analysis.fingerprint)
    app = open_app("articles", corpus=kept.name, fix=token)
    app.session_state["mine"] = {kept.name: kept.secret}
    press(app.run(), "Keep the corrections with it")

    version = open_library().versions(kept.name, kept.secret)[-1].name
    reader = open_app(corpus=version)
    assert "shown with 1 correction made by hand" in words(reader)
    assert "fix" not in reader.query_params
    assert "shown with 1 correction" not in words(open_app(corpus=version, fix="none"))


def test_a_visitor_may_keep_so_many_corpora_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_CORPORA", "1")
    app = owner(keep())

    press(paste(app), "Analyse")

    assert app.info[0].value.replace("\\", "") == (
        "You keep 1 corpora already, as many as one visit may. Delete one first, or come again."
    )


@pytest.mark.parametrize(("most", "begins"), [("1", False), ("2", True)])
def test_a_corpus_given_as_a_file_counts_as_one_and_versions_do_not(
    most: str, begins: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file went past the number of corpora that one visit may keep."""
    monkeypatch.setenv("PARALLAX_CORPORA", most)
    given = SimpleNamespace(name="a.parallax", getvalue=lambda: b"x")
    told: list[str] = []
    begun: list[str] = []
    monkeypatch.setattr(session, "files", lambda key: [given])
    monkeypatch.setattr(current_corpus, "mine", lambda: {"one-first": "secret", "one-second": "secret"})
    monkeypatch.setattr(session.MESSAGE, "put", told.append)
    monkeypatch.setattr(work, "start", lambda does, *rest: begun.append(does))
    ways._read_files.__wrapped__()

    assert begun == (["Loading the corpus"] if begins else [])
    assert [one.startswith("You keep 1 corpora already") for one in told] == ([] if begins else [True])


def test_pinned_corpora_are_offered_to_everybody_and_others_to_nobody() -> None:
    pinned, other = keep(), keep(synthetic_corpus(3, 1))
    open_library().pin(pinned.name)

    app = open_app()

    offered = [one.label for one in app.button if one.key and one.key.startswith("corpus-")]
    assert offered == ["Invented\\: 2 outlets"]
    assert other.name not in words(app)


def test_words_are_left_out_only_where_sentences_can_be_told_anew() -> None:
    kept = keep()
    shared = open_library().share(kept.name, kept.secret).name

    whole, without = (open_app("actors", corpus=name, unweighed="the the") for name in (kept.name, shared))

    assert not whole.exception and not without.exception
    assert [one.value for one in whole.multiselect if one.key == "actors-unweighed"] == [["the"]]
    assert not [one for one in without.multiselect if one.key == "actors-unweighed"]
