"""A visitor without a browser: speaks to the dashboard's server as a browser does, and keeps what it is sent.

It draws nothing, so what it measures is the server alone; ten browsers on a small machine measure themselves.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

_LONGEST_MESSAGE = 200_000_000
#: The root of a page's main part in the paths of what is drawn; the sidebar is 1.
_MAIN = 0
#: Seconds between two looks at a page that waits for work.
_PAUSE = 1.0


class Session:
    """One visitor's connection: the elements that the last run drew, the page, its address, what was set in it."""

    def __init__(self, line: ClientConnection, patience: float) -> None:
        self._line, self._patience = line, patience
        self._page, self.query = "", ""
        self._pages: dict[str, str] = {}
        self._set: dict[str, WidgetState] = {}
        self._drawn: dict[tuple[int, ...], ForwardMsg] = {}
        #: Everything that the server ever sent to this visitor.
        self.received: list[bytes] = []

    @classmethod
    async def open(cls, address: str, page: str, query: str, patience: float = 120) -> Session:
        """Return a session that has loaded a page ("" is the first); raises TimeoutError where that lasts too long."""
        parts = urlsplit(address)
        base = f"ws://{parts.netloc}{parts.path.rstrip('/')}/_stcore/stream"
        line = await connect(
            base,
            subprotocols=["streamlit"],
            max_size=_LONGEST_MESSAGE,
            open_timeout=patience,
            ping_interval=None,  # browsers ask for no signs of life, and wait however busy the server is
        )
        session = cls(line, patience)
        session.query = query
        await session.run(name=page)
        return session

    async def close(self) -> None:
        """Leave."""
        await self._line.close()

    async def run(self, name: str | None = None, pressed: str = "") -> None:
        """Have the page run anew with all that is set, and wait until it has drawn everything.

        `name` goes to another page, `pressed` is the id of a button.
        """
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string = self.query
        if name is None:
            state.page_script_hash = self._page
        elif name in self._pages:
            state.page_script_hash = self._pages[name]
        else:
            state.page_name = name
        state.widget_states.widgets.extend(self._set.values())
        if pressed:
            state.widget_states.widgets.append(WidgetState(id=pressed, trigger_value=True))
        await self._line.send(asked.SerializeToString())
        await asyncio.wait_for(self._until_finished(), self._patience)

    async def _until_finished(self) -> None:
        while True:
            raw = await self._line.recv()
            assert isinstance(raw, bytes)
            self.received.append(raw)
            message = ForwardMsg.FromString(raw)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self._page = message.new_session.page_script_hash or self._page
                self._drawn = {}
            elif kind == "navigation":
                self._pages = {one.url_pathname: one.page_script_hash for one in message.navigation.app_pages}
                self._page = message.navigation.page_script_hash or self._page
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "delta":
                self._drawn[tuple(message.metadata.delta_path)] = message
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return

    async def run_until(self, there: Callable[[], bool]) -> None:
        """Have the page run again and again, as a browser does once work is done, until something is there."""
        end = time.monotonic() + self._patience
        while not there():
            if time.monotonic() > end:
                raise TimeoutError(f"It never came; the page is {self._name()} and shows: {self._texts()}")
            await asyncio.sleep(_PAUSE)
            await self.run()

    def _name(self) -> str:
        return next((name for name, known in self._pages.items() if known == self._page), self._page)

    def _texts(self) -> str:
        """Return the beginnings of what the main part of the page shows, for a message."""
        shown = (m.delta.new_element for path, m in self._drawn.items() if path and path[0] == _MAIN)
        texts = (
            getattr(getattr(one, one.WhichOneof("type")), part, "")
            for one in shown
            if one.WhichOneof("type")
            for part in ("body", "label")
        )
        return " | ".join(text[:60] for text in texts if text)[:600]

    def type(self, label: str, words: str) -> None:
        """Write into the field of that label."""
        field = self._widget(("text_area", "text_input"), label)
        self._set[field] = WidgetState(id=field, string_value=words)

    def pick(self, label: str, number: int) -> None:
        """Choose an option of the list of that label, by its number."""
        group = self._element(("radio",), label).radio
        self._set[group.id] = WidgetState(id=group.id, string_value=group.options[number])

    def labels(self, kind: str) -> list[str]:
        """Return the labels of the elements of a kind, in the order in which they stand."""
        elements = [message.delta.new_element for _, message in sorted(self._drawn.items())]
        return [getattr(one, kind).label for one in elements if one.WhichOneof("type") == kind]

    def options(self, label: str) -> list[str]:
        """Return what can be chosen in the list of that label."""
        return list(self._element(("radio",), label).radio.options)

    def choices(self, label: str) -> list[str]:
        """Return what the group of buttons of that label offers."""
        return [option.content for option in self._element(("button_group",), label).button_group.options]

    def said(self, kind: str) -> list[str]:
        """Return what the elements of a kind ("alert", "markdown") say."""
        elements = [message.delta.new_element for _, message in sorted(self._drawn.items())]
        return [getattr(one, kind).body for one in elements if one.WhichOneof("type") == kind]

    async def press(self, label: str) -> None:
        """Press the button of that label."""
        button = self._widget(("button",), label)
        await self.run(pressed=button)

    async def choose(self, label: str, parameter: str, values: list[str]) -> None:
        """Choose among buttons, and write the choice into the address as a browser does."""
        group = self._widget(("button_group",), label)
        state = WidgetState(id=group)
        state.string_array_value.data[:] = values
        self._set[group] = state
        kept = [pair for pair in parse_qsl(self.query) if pair[0] != parameter]
        self.query = urlencode([*kept, *((parameter, value) for value in values)])
        await self.run()

    def _widget(self, kinds: tuple[str, ...], label: str) -> str:
        element = self._element(kinds, label)
        return str(getattr(element, element.WhichOneof("type") or "").id)

    def _element(self, kinds: tuple[str, ...], label: str) -> Element:
        for message in self._drawn.values():
            element = message.delta.new_element
            kind = element.WhichOneof("type")
            if kind in kinds and getattr(element, kind).label == label:
                return element
        raise LookupError(f"The page has no {' or '.join(kinds)} called {label}.")

    def button(self, beginning: str) -> str | None:
        """Return the label of the first button that begins so, None where there is none."""
        elements = [message.delta.new_element for message in self._drawn.values()]
        labels = [one.button.label for one in elements if one.WhichOneof("type") == "button"]
        return next((label for label in labels if label.startswith(beginning)), None)

    def has(self, kind: str) -> bool:
        """Return whether the page shows an element of that kind ("plotly_chart")."""
        return any(message.delta.new_element.WhichOneof("type") == kind for message in self._drawn.values())

    def errors(self) -> list[str]:
        """Return the messages of the errors that the page shows."""
        elements = [message.delta.new_element for message in self._drawn.values()]
        return [f"{one.exception.type}: {one.exception.message}" for one in elements if one.HasField("exception")]

    def main(self) -> bytes:
        """Return all that stands in the main part of the page, as it was sent."""
        parts = [m.SerializeToString() for path, m in self._drawn.items() if path and path[0] == _MAIN]
        return b"\n".join(parts)
