"""Events and stories put right by hand: an article moved to another event, stories joined, an event parted from one."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from components.corrections.model import Join, Move, Part
from components.linking.events import named
from components.reading.model import Reading

#: Marks a group until its first article has named it: no article has this id.
_ITS_OWN = "its own"

_Level = Literal["event", "story"]


def move(readings: list[Reading], change: Move) -> bool:
    """Take an article to another event and to its story, or to an event of its own; false where nothing changes."""
    article, into = _place(readings, change.article_id), _place(readings, change.event)
    if article is None or into is None:
        return False
    moved, joined = readings[article], readings[into]
    alone = len(_of(readings, "event", moved.event)) == 1
    if alone if article == into else moved.event == joined.event:
        # Said of an article in doubt, that it stands where it stands is said by hand.
        readings[article] = replace(moved, other_event="") if moved.other_event else moved
        return bool(moved.other_event)
    # An event of its own stays in the story.
    event, story = (_ITS_OWN, moved.story) if article == into else (joined.event, joined.story)
    # Where it stands is said by hand now, so nothing is in doubt.
    readings[article] = replace(moved, event=event, story=story, other_event="")
    _name(readings, "event", moved.event, event)
    _name(readings, "story", moved.story, story)
    return True


def join(readings: list[Reading], change: Join) -> bool:
    """Make two stories one; false where they are."""
    one, other = _place(readings, change.article_id), _place(readings, change.story)
    if one is None or other is None or readings[one].story == readings[other].story:
        return False
    story = readings[other].story
    for number in _of(readings, "story", readings[one].story):
        readings[number] = replace(readings[number], story=story)
    _name(readings, "story", story)
    return True


def part(readings: list[Reading], change: Part) -> bool:
    """Take an event out of its story; false where it is the whole of it."""
    place = _place(readings, change.article_id)
    if place is None:
        return False
    event, story = readings[place].event, readings[place].story
    parted = _of(readings, "event", event)
    if len(parted) == len(_of(readings, "story", story)):
        return False
    for number in parted:
        readings[number] = replace(readings[number], story=_ITS_OWN)
    _name(readings, "story", story, _ITS_OWN)
    return True


def _place(readings: list[Reading], article_id: str) -> int | None:
    return next((number for number, one in enumerate(readings) if one.article.article_id == article_id), None)


def _of(readings: list[Reading], level: _Level, mark: str) -> list[int]:
    return [number for number, one in enumerate(readings) if getattr(one, level) == mark]


def _name(readings: list[Reading], level: _Level, *marks: str) -> None:
    """Have events or stories bear the name of their first article again, for those in doubt about them too."""
    for mark in marks:
        numbers = _of(readings, level, mark)
        names = named([readings[number] for number in numbers], [level] * len(numbers))
        for number, name in zip(numbers, names, strict=True):
            one = readings[number]
            if getattr(one, level) != name:
                readings[number] = replace(one, event=name) if level == "event" else replace(one, story=name)
        if level == "event" and names:
            _follow(readings, mark, names[0])


def _follow(readings: list[Reading], event: str, name: str) -> None:
    """Have the articles that could stand in an event know it by its new name."""
    for number, one in enumerate(readings):
        if one.other_event == event != name:
            readings[number] = replace(one, other_event=name)
