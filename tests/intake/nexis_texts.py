"""Deliveries of Nexis as texts, laid out as it describes them."""

from __future__ import annotations

NEXIS_COVER = """User Name: A Reader
Date and Time: Monday, March 6, 2023 10:15:00 AM EST
Job Number: 190000001

Documents (2)

1. Bridge to the island opens
after nine years of works
Client/Matter: -None-
Search Terms: harbour bridge
Search Type: Natural Language
Narrowed by:
Content Type    Narrowed by
News            Timeline: 01 Mar, 2023 to 05 Mar, 2023
2. The bridge nobody asked for

Page 1 of 2
Bridge to the island opens
after nine years of works
"""
NEXIS_OPENING = """The Harbour Times(Westport)
March 4, 2023 Saturday
Late Edition - Final

Copyright 2023 Harbour Press Limited All Rights Reserved

Section: NEWS; Pg. 3
Length: 25 words
Byline: By Ana Ruiz
Dateline: WESTPORT
Body

The bridge to the island opened on Saturday.

"We waited nine years," said the mayor, Tom Ode.
Ferries will go on until June.

Graphic

The bridge at dawn. Photo: Harbour Times
Classification

Language: ENGLISH
Publication-Type: Newspaper
Subject: BRIDGES (90%)
Load-Date: March 5, 2023

End of Document

"""
NEXIS_COLUMN = """The bridge nobody asked for
Island Courier
March 5, 2023 Sunday 7:01 AM GMT

Copyright 2023 Island Courier All Rights Reserved

Section: OPINION
Length: 9 words

Body

Nobody asked the islanders whether they wanted a bridge.

Classification

Language: ENGLISH
Load-Date: March 5, 2023

End of Document
"""
NEXIS_DELIVERY = NEXIS_COVER + NEXIS_OPENING + NEXIS_COLUMN
NEXIS_NUMBERED = """



                               1 of 2 DOCUMENTS


                               The Harbour Times

                            March 4, 2023 Saturday
                              Late Edition - Final

Bridge to the island opens after nine years of works and a
long quarrel about its colour

BYLINE: By Ana Ruiz

SECTION: Section A; Column 0; Metropolitan Desk;
Pg. 3

LENGTH: 25 words

DATELINE: WESTPORT


   The bridge to the island opened on Saturday, nine years after
the first stone was laid.

   "We waited nine years," said the mayor, Tom Ode.

URL: http://www.example.org/bridge

SUBJECT: BRIDGES (90%)

LOAD-DATE: March 5, 2023

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                   Copyright 2023 Harbour Press Limited
                              All Rights Reserved


                               2 of 2 DOCUMENTS

                   Copyright 2023 Island Courier

                               Island Courier

                            March 5, 2023 Sunday

HEADLINE: The bridge nobody asked for

SECTION: EDITORIALS

LENGTH: 9 words

BODY:
Nobody asked the islanders whether they wanted a bridge.

LOAD-DATE: March 5, 2023
"""


def numbered(number: int, total: int, *head: str, outlet: str = "The Quay Post") -> str:
    lines = [
        f"          {number} of {total} DOCUMENTS",
        "",
        f"          {outlet}",
        "",
        "          April 2, 2022 Saturday",
        "",
    ]
    body = ["", f"Pier {number} has been closed for good, the port said.", "", "LOAD-DATE: April 3, 2022", ""]
    return "\n".join([*lines, *(head or (f"Pier {number} closes", "", "LENGTH: 11 words")), *body])
