"""Invented articles: storms in two cities in one week, what followed one of them, and a vote with two sequels.

`STORIES` has four events; `SEQUELS` are those of the vote, weeks apart, in which the same names recur.
"""

from datetime import date

from components.corpus.article import Article

STORIES: dict[str, tuple[str, str, date, str]] = {
    "storm-a1": (
        "Harrowby Gazette",
        "Storm tears roofs off houses in Harrowby",
        date(2024, 3, 4),
        "A storm crossed Harrowby on Monday night and tore the roofs off forty houses in the Millgate quarter.\n\n"
        "Fire chief Ana Ruiz said that nobody was killed. “We were lucky,” Ruiz told reporters at Millgate school, "
        "where ninety people spent the night.\n\n"
        "The tower of Saint Olave fell onto the market hall. Harrowby's mayor, Tomas Lindqvist, closed the schools.",
    ),
    "storm-a1-update": (
        "Harrowby Gazette",
        "Harrowby storm: Millgate without power for a second night",
        date(2024, 3, 5),
        "Millgate spends a second night without power after the storm that tore the roofs off forty houses in "
        "Harrowby on Monday.\n\nFire chief Ana Ruiz said that the market hall, onto which the tower of Saint Olave "
        "fell, could not be entered. Mayor Tomas Lindqvist hoped to open the schools on Thursday.",
    ),
    "storm-a2": (
        "The Courier",
        "Ninety shelter in school after Harrowby storm",
        date(2024, 3, 5),
        "Ninety residents of the Millgate quarter found shelter in a school after high winds damaged forty homes in "
        "Harrowby.\n\nA church tower, that of Saint Olave, collapsed onto the market hall. “The noise was terrible,” "
        "a butcher said. The fire service under Ana Ruiz counted no dead.",
    ),
    "storm-b1": (
        "The Courier",
        "Storm sinks ferries in the port of Elmstead",
        date(2024, 3, 6),
        "Three ferries sank in the port of Elmstead when a storm broke the sea wall on Wednesday morning.\n\n"
        "Harbour master Grace Okafor said that the crews had left in time. The coastguard searched the Drummond "
        "channel for two fishermen. The ferry line to Westmere island stays closed.",
    ),
    "storm-b2": (
        "Westmere Post",
        "Westmere cut off as Elmstead ferries sink",
        date(2024, 3, 7),
        "The island of Westmere is cut off: a storm sank all three ferries of the line to Elmstead.\n\n"
        "“It will take months,” said Grace Okafor, the harbour master of Elmstead. The coastguard found the two "
        "fishermen alive in the Drummond channel, near the broken sea wall.",
    ),
    "storm-a-later": (
        "Harrowby Gazette",
        "Insurers sue builders over roof tiles",
        date(2024, 4, 9),
        "Two insurers have taken the building firm Penhallow to court over roof tiles that were fixed with too few "
        "nails.\n\nA judge in Quarrington will hear engineers in May. Penhallow calls the claim of nine million "
        "crowns absurd; its lawyer Mei Tanaka said the nails had met every rule. The tiles came to Harrowby and six "
        "other towns.",
    ),
    "vote-1": (
        "The Courier",
        "Council of Thornage votes to close the tram",
        date(2024, 3, 5),
        "Thornage's council voted by 21 to 19 on Tuesday to close the tram to the quarry.\n\n"
        "Council leader Omar Haddad said that the line lost two million crowns a year. “A bad day for the quarry,” "
        "said Peter Van Houten of the drivers' union, which wants a referendum.",
    ),
    "vote-2": (
        "Thornage Herald",
        "Quarry tram to close after narrow vote",
        date(2024, 3, 6),
        "By a majority of two the councillors of Thornage decided to end the quarry tram.\n\n"
        "Drivers' union secretary Peter Van Houten announced a referendum. Omar Haddad, who leads the council, spoke "
        "of losses of two million crowns.",
    ),
    "vote-short": (
        "Westmere Post",
        "",
        date(2024, 3, 6),
        "The tram between Thornage and its quarry will stop running. Omar Haddad's council chose so by two votes; the "
        "union wants the town to be asked.",
    ),
}

SEQUELS: dict[str, tuple[str, str, date, str]] = {
    "referendum-1": (
        "The Courier",
        "Thornage keeps its tram: town overrules council",
        date(2024, 4, 22),
        "The people of Thornage overruled their council on Sunday: 61 of a hundred voted to keep the quarry tram.\n\n"
        "Omar Haddad, who leads the council, accepted the referendum. “The town has spoken,” said Peter Van Houten of "
        "the drivers' union as the ballots were counted.",
    ),
    "referendum-2": (
        "Thornage Herald",
        "Referendum saves quarry tram",
        date(2024, 4, 23),
        "In a referendum the town of Thornage decided by 61 to 39 of a hundred to keep the quarry tram.\n\n"
        "Council leader Omar Haddad accepted the ballots. Peter Van Houten of the drivers' union spoke of a victory "
        "of the people on Sunday.",
    ),
    "crash-1": (
        "The Courier",
        "Brakes failed in Thornage quarry tram crash",
        date(2024, 5, 20),
        "The brakes failed before the quarry tram of Thornage hit a lorry on Friday, an inspector found. Five "
        "passengers were hurt.\n\n“We had warned of the brakes,” said Peter Van Houten of the drivers' union. Council "
        "leader Omar Haddad visited the passengers in hospital.",
    ),
    "crash-2": (
        "Thornage Herald",
        "Five hurt as tram hits lorry",
        date(2024, 5, 19),
        "Five passengers were hurt on Friday when the quarry tram hit a lorry in Thornage; its brakes had failed, an "
        "inspector said.\n\nOmar Haddad, who leads the council, went to the hospital. Drivers' union secretary Peter "
        "Van Houten asked for new brakes.",
    ),
}


def story(name: str) -> Article:
    """Return one of the articles, its name as its file."""
    outlet, title, published, text = (STORIES | SEQUELS)[name]
    return Article(outlet, text, title=title, published=published, file=name)
