"""Own articles in the dashboard: from a paste to figures, and what others see of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import COMPONENTS
from components.corpus import Article, Corpus
from components.corpus.by_hand import stretches
from components.corpus.seeds import SEEDS, seed_corpus
from components.corrections import Rename
from components.corrections.link import pack
from components.intake.model import Given
from components.library import Expired, Kept, open_library
from dashboard.articles.columns import Unmapped
from tests.corpora import synthetic_corpus
from tests.shown import hostile_corpus
from tests.test_app import open_app

SLUGS = ["overview", *(component.slug for component in COMPONENTS), "read", "articles", "method"]
PASTE = (
    "Outlet: Harrowby Gazette\nDate: 4 February 2026\n\nThe bridge is open\n\n"
    "“This is a good day,” said Ana Ruiz, the mayor. The bridge had been closed for a terrible year.\n"
)


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    yield tmp_path / "library"


def keep(corpus: Corpus | None = None) -> Kept:
    return open_library().keep(corpus or synthetic_corpus(2, 1))


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with that beginning, and wait until the work that it begins is done."""
    next(button for button in app.button if button.label.startswith(label)).click()
    return settled(app.run())


def settled(app: AppTest) -> AppTest:
    while "work" in app.session_state:
        time.sleep(0.05)
        app.run()
    assert not app.exception
    return app


def paste(app: AppTest, text: str = PASTE) -> AppTest:
    next(area for area in app.text_area if area.key and area.key.startswith("paste")).set_value(text)
    return press(app, "Read the text")


def owner(kept: Kept, slug: str = "articles") -> AppTest:
    """Return the session of a corpus's owner."""
    app = open_app(slug, corpus=kept.name)
    app.session_state["mine"] = {kept.name: kept.secret}
    return app.run()


def words(app: AppTest) -> str:
    """Return all that a page says."""
    plain = [one.value for kind in ("title", "header", "markdown", "caption", "info") for one in getattr(app, kind)]
    return " ".join([*map(str, plain), *(one.proto.body for one in app.get("html"))])


def test_a_pasted_text_becomes_a_corpus_with_figures_in_two_steps() -> None:
    app = paste(open_app("articles"))
    assert [one.value for one in app.header] == ["What was understood", "Analyse them"]

    app.text_input(key="title").set_value("The bridge")
    app.text_area(key="chosen").set_value("The only one there is.")
    press(app, "Analyse 1 article")

    name = app.query_params["corpus"][0] if isinstance(app.query_params["corpus"], list) else app.query_params["corpus"]
    card = open_library().look(name)
    assert (card.title, card.chosen, card.outlets) == ("The bridge", "The only one there is.", ("Harrowby Gazette",))
    assert app.title[0].value == "The bridge: one telling".replace(":", "\\:")
    assert "The only one there is\\." in words(app)
    assert app.get("plotly_chart")


def test_a_title_and_a_choice_may_be_left_out() -> None:
    app = press(paste(open_app("articles")), "Analyse")

    assert app.title[0].value == "Untitled corpus\\: one telling"
    assert "Nobody told how these articles were chosen" in words(app)


def test_start_over_empties_the_tray() -> None:
    app = press(paste(open_app("articles")), "Start over")

    assert "What was understood" not in words(app)


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


def test_a_piece_of_a_text_is_left_out_and_taken_back_with_a_click() -> None:
    app = paste(open_app("articles"))
    app.session_state["texts"] = True
    press(app.run(), "Leave out")
    (entry,) = app.session_state["tray"].entries
    assert [one.out for one in stretches(entry.article)] == [True]
    assert "left out by hand" in words(app)

    press(app, "Take back")

    (entry,) = app.session_state["tray"].entries
    assert [one.out for one in stretches(entry.article)] == [False]


def bridges(*outlets: str) -> Corpus:
    return Corpus("Bridges", tuple(Article(outlet, f"The bridge of {outlet} is open again.\n") for outlet in outlets))


def test_outlets_whose_names_a_button_would_change_are_chosen_from_a_list() -> None:
    app = open_app(corpus=keep(bridges("AP: News", "Gazette", "-- Echo")).name)

    assert app.sidebar.multiselect(key="outlet").options == ["AP: News", "Gazette", "-- Echo"]


@pytest.mark.parametrize("spelt", ["AP\\: News", "AP: News"])
def test_a_link_that_spells_an_outlet_with_escapes_still_shows_it(spelt: str) -> None:
    """Buttons wrote their labels into the address, escapes and all."""
    app = open_app(corpus=keep(bridges("AP: News", "Gazette")).name, outlet=spelt)

    assert app.session_state["outlet"] == ["AP: News"]
    assert "This link names what is not here" not in words(app)


def test_a_version_is_shown_with_everything_chosen_whatever_was_chosen_in_the_one_before() -> None:
    """What the browser sends until it has heard of the new version was chosen in the old one."""
    old, new = keep(bridges("Gazette", "Echo")), keep(bridges("The Gazette", "Echo"))
    app = owner(old, "overview")
    app.sidebar.button_group(key="outlet").set_value(["Gazette"])
    app.run()
    app.session_state["corpus"], app.session_state["corpus_heard"] = new.name, False

    app.run()

    assert app.session_state["outlet"] == ["The Gazette", "Echo"]
    assert "This link names what is not here" not in words(app)


def test_two_visitors_never_see_each_others_articles() -> None:
    """Each keeps a corpus; neither its title nor its name stands anywhere on the other's pages."""
    visitors = [open_app("articles"), open_app("articles")]
    for app, title in zip(visitors, ("First secret story", "Second secret story"), strict=True):
        paste(app, PASTE.replace("Harrowby", title))
        app.text_input(key="title").set_value(title)
    for app in visitors:
        press(app, "Analyse")

    first, second = visitors
    names = [next(iter(app.session_state["mine"])) for app in visitors]
    assert names[0] != names[1]
    for app, other, title in ((first, names[1], "Second secret"), (second, names[0], "First secret")):
        app.run()
        told = words(app) + " ".join(button.label for button in app.button) + str(dict(app.query_params))
        assert title not in told
        assert other not in told


def test_what_is_on_one_visitors_tray_is_on_no_others() -> None:
    paste(open_app("articles"))

    assert "What was understood" not in words(open_app("articles"))


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


def test_a_table_with_strange_columns_is_read_once_a_person_has_told_them() -> None:
    data = b"spalte 1,spalte 2\nThe bridge is open.,Gazette\n"
    app = open_app("articles")
    app.session_state["waiting"] = [Unmapped(Given("odd.csv", data), ("spalte 1", "spalte 2"), {})]
    app.run()

    press(app, "Read the table")
    assert app.error[0].value.startswith("Say which column holds the texts")
    app.selectbox(key="column-text-1").set_value("spalte 1")
    app.selectbox(key="column-outlet-1").set_value("spalte 2")
    press(app, "Read the table")

    (entry,) = app.session_state["tray"].entries
    assert (entry.article.outlet, entry.article.text) == ("Gazette", "The bridge is open.")
    assert not app.session_state["waiting"]


def test_the_file_of_a_corpus_can_be_taken_away_and_loaded_with_the_same_content() -> None:
    kept = keep()

    again = open_library().take(open_library().export(kept.name))

    assert open_library().look(again.name).content == open_library().look(kept.name).content


def test_a_visitor_may_keep_so_many_corpora_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_CORPORA", "1")
    app = owner(keep())

    press(paste(app), "Analyse")

    assert app.info[0].value.replace("\\", "") == (
        "You keep 1 corpora already, as many as one visit may. Delete one first, or come again."
    )


def test_pinned_corpora_are_offered_to_everybody_and_others_to_nobody() -> None:
    pinned, other = keep(), keep(synthetic_corpus(3, 1))
    open_library().pin(pinned.name)

    app = open_app()

    offered = [one.label for one in app.button if one.key and one.key.startswith("corpus-")]
    assert offered == ["Invented\\: 2 outlets"]
    assert other.name not in words(app)


def test_addresses_are_not_offered_where_nothing_may_be_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_FETCH", "off")

    assert "Fetch" not in [one.label for one in open_app("articles").button]


@pytest.mark.parametrize("slug", ["overview", "speakers", "read"])
def test_hidden_names_stand_on_no_page(slug: str) -> None:
    app = open_app(slug, names="hidden")

    assert not app.exception
    for outlet in ("The Wire", "Press TV", "Asia Times"):
        assert outlet not in words(app)
    assert "Outlet A" in str(app.sidebar.button_group(key="outlet").options)


def test_hiding_the_names_keeps_the_choice_of_outlets_and_revealing_brings_it_back() -> None:
    app = open_app()
    app.sidebar.button_group(key="outlet").set_value(["The Wire"])
    app.run()
    app.sidebar.button_group(key="names").set_value("hidden")
    app.run()
    assert app.session_state["outlet"] == ["Outlet D"]

    app.sidebar.button_group(key="names").set_value("shown")
    app.run()

    assert app.session_state["outlet"] == ["The Wire"]
    assert not app.info


@pytest.mark.parametrize("slug", ["overview", "read", "articles"])
def test_hostile_articles_reach_the_pages_as_text_alone(slug: str) -> None:
    app = open_app(slug, corpus=keep(hostile_corpus()).name)

    assert not app.exception
    assert all("<script>" not in one.proto.body and "<b>" not in one.proto.body for one in app.get("html"))


def test_the_seeds_are_untouched_by_all_this(library: Path) -> None:
    before = sorted(SEEDS.iterdir())
    press(paste(open_app("articles")), "Analyse")

    assert sorted(SEEDS.iterdir()) == before
    assert library.is_dir()


def test_more_text_than_one_visitor_may_hold_is_refused_and_what_was_there_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PARALLAX_UNPACKED_BYTES", str(len(PASTE) + 20))
    app = paste(paste(open_app("articles")), PASTE.replace("Harrowby", "Elmstead"))

    assert app.info[0].value.startswith("Together these are more than ")
    assert [entry.article.outlet for entry in app.session_state["tray"].entries] == ["Harrowby Gazette"]
