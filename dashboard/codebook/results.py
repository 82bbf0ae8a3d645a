"""What the labels say: how right the codebook is, how far coders agree, where not, and a model of one's own."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import asdict

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.contract import Component
from components.frames import beside
from components.frames.checked import Rate
from components.frames.codebook import Code
from components.frames.coding import Unit
from components.frames.judging import Judged, agreement, disagreements, judged
from components.frames.labels import LABELS, Label, for_recal, write_labels
from components.frames.own_model import FROM, OwnModel, own_model
from components.frames.trusting import Refused
from components.wording import counted, listed
from dashboard import data
from dashboard.codebook import drafts, keeping, labels, worked_out
from dashboard.markup import plain_markdown

#: Words of a model that are shown, the heaviest first.
_WEIGHTS = 200


def show(component: Component, code: Code, found: tuple[Label, ...], everything: list[Unit], by: str) -> None:
    """Draw what is known of a frame; another's answers only to whoever has coded the same sentences."""
    own = [one for one in found if one.code == code.code]
    if own:
        sizes = Counter(one.drawn for one in everything)
        events = {one.article_id: one.event for one in everything}
        lines = judged(own, code.code, drafts.in_force().fingerprint, sizes, events)
        st.markdown("\n".join(f"- {plain_markdown(told(one))}" for one in lines) or _other_codebook())
        _agreement(own, code, events, by)
        _model(component, code, own, found, events)
    _files(component, found)


def told(one: Judged) -> str:
    """Return what one coder's labels say of the codebook, with its intervals and the two halves."""
    marked, others = one.marked, one.others
    return (
        f"{one.by} found the frame in {marked.found} of {marked.coded} sentences that the codebook marks and in "
        f"{others.found} of {others.coded} others (of {marked.size:,} and {others.size:,} in the corpus). Precision "
        f"{_rate(one.precision)}, recall {_rate(one.recall)}, in {counted(one.events, 'event')}."
    )


def _rate(rate: Rate) -> str:
    if math.isnan(rate.value):
        return "unknown"
    return f"{rate.value:.2f} (95 % interval {rate.low:.2f} to {rate.high:.2f})"


def _other_codebook() -> str:
    return "These sentences were drawn by another codebook than the one in force, so they do not tell how right it is."


def _agreement(own: list[Label], code: Code, events: dict[str, str], by: str) -> None:
    found = agreement(own, code.code, events)
    if found is None:
        st.caption("One person has coded each sentence so far. A second one who opens this link codes the same ones.")
        return
    between = "" if math.isnan(found.low) else f" (95 % interval {found.low:.2f} to {found.high:.2f})"
    value = "cannot be told" if math.isnan(found.alpha) else f"{found.alpha:.2f}{between}".replace("-", "−")
    st.markdown(
        plain_markdown(
            f"{listed(list(found.coders))} coded {counted(found.units, 'sentence')} in common and agree on "
            f"{found.same}: Krippendorff's alpha {value}, {found.verdict}."
        )
    )
    apart = disagreements(own, code.code)
    if apart.empty:
        return
    places = zip(apart["article_id"], apart["start"], apart["end"], strict=True)
    apart = apart.assign(sentence=[_sentence(str(article), int(start), int(end)) for article, start, end in places])
    st.dataframe(
        apart[["found", "sentence"]],
        hide_index=True,
        column_config={"found": "Found", "sentence": "Sentence"},
        alt="The sentences on which coders disagree",
    )


def _sentence(article_id: str, start: int, end: int) -> str:
    reading = data.analysis().find(article_id)
    return " ".join(reading.text(start, end).split()) if reading else "a sentence that is not here"


def _model(
    component: Component, code: Code, own: list[Label], found: tuple[Label, ...], events: dict[str, str]
) -> None:
    """Draw the model of a frame from so many labels on; where it is refused, the reason."""
    if len(found) < FROM:
        st.caption(f"From {FROM} labels on a model of your own can be trained; {len(found)} are there.")
        return
    st.markdown("**A model of your own**")
    try:
        model = _own_model(own, events)
    except Refused as error:
        st.info(plain_markdown(f"Refused for {code.label.lower()}. {error}"), icon=":material/block:")
        return
    if model is None:
        return
    st.markdown(
        f"Trained on {counted(model.labels, 'sentence')}, it ranks sentences that it had not seen with an AUC of "
        f"{model.auc:.2f} (0.5 is chance), each fold {'of other events' if model.by_event else 'of other sentences'}."
    )
    st.dataframe(
        pd.DataFrame(model.curve, columns=["labels", "AUC"]).round(2), hide_index=True, alt="AUC after so many labels"
    )
    st.dataframe(model.weights.head(_WEIGHTS), hide_index=True, alt="The weights of the model: words, entries, codes")
    st.caption("A positive weight speaks for the frame. Words of one event or person say what these texts are about.")


def _own_model(own: list[Label], events: dict[str, str]) -> OwnModel | None:
    """Return the model of these labels, None while it is being trained beside the page.

    Raises:
        Refused: they carry none.
    """
    codebook, content = drafts.in_force(), write_labels(own)
    if not worked_out.is_much(data.analysis()):
        return _trained(data.key(), content, codebook.fingerprint, tuple(own), events, data.analysis())
    coded = {one.article_id: events[one.article_id] for one in own if one.article_id in events}
    given = {
        "labels": [asdict(one) for one in own],
        "codebook": beside.codebook_out(codebook),
        "events": coded,
    }
    answer = worked_out.beside_the_page(beside.TRAIN, (content, codebook.fingerprint), "Training", given)
    if answer is None:
        return None
    if "refused" in answer:
        raise Refused(answer["refused"])
    return beside.model_in(answer["model"])


@st.cache_resource(max_entries=8, show_spinner="Training …")
def _trained(
    key: object,
    content: str,
    codebook: str,
    _own: tuple[Label, ...],
    _events: dict[str, str],
    _whole: Analysis,
) -> OwnModel:
    return own_model(_whole.readings, _own, drafts.in_force(), _events)


def _files(component: Component, found: tuple[Label, ...]) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        if found:
            st.download_button(
                f"Save {counted(len(found), 'label')} (CSV)",
                write_labels(found),
                "labels.csv",
                "text/csv",
                on_click="ignore",
                key="labels-file",
            )
            coders = list(dict.fromkeys(one.by for one in found))
            if len(coders) > 1 and (recal := for_recal(found, *coders[:2])):
                name = plain_markdown(f"For ReCal: {listed(coders[:2])}")
                st.download_button(name, recal, "recal.csv", "text/csv", on_click="ignore", key="recal-file")
            if found != labels.kept():
                st.button(
                    "Keep the labels with the corpus",
                    key="labels-keep",
                    on_click=keeping.keep,
                    args=(component, LABELS.slug, write_labels(found), "codebook"),
                    help="As a new version of your corpus, or as a copy of your own; its link carries them.",
                )
    key = f"labels-upload-{labels.UPLOAD.get()}"
    st.file_uploader("Add labels of a colleague", ["csv"], key=key, on_change=labels.load, args=(key,))
