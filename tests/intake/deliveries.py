"""Deliveries of research databases as texts, laid out as their publishers describe them."""

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
FACTIVA_CODED = """SE
Metro
HD
Bridge to the island opens
after nine years of works
BY
By Ana Ruiz
WC
25 words
PD
4 March 2023
ET
07:01 AM
SN
The Harbour Times
SC
HARBT
PG
A3
LA
English
CY
Copyright 2023, Harbour Press Limited.

LP
The bridge to the island opened on Saturday.

TD
"We waited nine years," said the mayor, Tom Ode.

IN the spring the ferries will stop.

NS
gcat : Political/General News
RE
wport : Westport
AN
Document HARBT00020230304ej3400001

HD
The bridge nobody asked for
WC
9 words
PD
5 March 2023
SN
Island Courier
LA
English
LP
Nobody asked the islanders whether they wanted a bridge.
NS
nedc : Commentaries/Opinions | ncat : Content Types
AN
Document ISLCO00020230305ej3500002
"""
FACTIVA_PLAIN = """Metro
Bridge to the island opens after nine years of works
By Ana Ruiz
25 words
4 March 2023
07:01
The Harbour Times
HARBT
A3
English
Copyright 2023, Harbour Press Limited.

The bridge to the island opened on Saturday.

"We waited nine years," said the mayor, Tom Ode.

Document HARBT00020230304ej3400001

The bridge nobody asked for by the people of the island
Tom Lund
9 words
5 March 2023
Reuters News
LBA
English
(c) 2023 Reuters Limited

Nobody asked the islanders whether they wanted a bridge.

Document LBA0000020230305ej3500002
"""
PROQUEST_RULE = "_" * 60
PROQUEST_FIRST = """Bridge to the island opens after nine years of works

Author: Ruiz, Ana

Publication info: Harbour Times , Late Edition (East Coast); Westport [Westport]04 Mar 2023: A.3.

ProQuest document link

Abstract: The bridge is open.

Full text: The bridge to the island opened on Saturday.

"We waited nine years," said the mayor, Tom Ode.

Location: a hall by the quay, full of flags.

Ferries will go on until June.

Subject: Bridges; Ferries

Location: Westport

Title: Bridge to the island opens after nine years of works

Publication title: Harbour Times, Late Edition (East Coast); Westport

Pages: A.3

Publication year: 2023

Publication date: Mar 4, 2023

Section: A

Publisher: Harbour Press

Source type: Newspapers

Document type: News

ProQuest document ID: 2780000001

Document URL: https://www.example.org/docview/2780000001

Copyright: Copyright Harbour Press Mar 4, 2023

Last updated: 2023-03-05
"""
PROQUEST_SECOND = """The bridge nobody asked for

FULL TEXT

Nobody asked the islanders whether they wanted a bridge.

DETAILS

Publication title: Island Courier; Isle

Publication date: Mar 5, 2023

Document type: Editorial

ProQuest document ID: 2780000002
"""
PROQUEST_DELIVERY = f"""{PROQUEST_RULE}

Report Information from ProQuest

06 March 2023 10:15

{PROQUEST_RULE}

Document 1 of 2

{PROQUEST_FIRST}
{PROQUEST_RULE}

Document 2 of 2

{PROQUEST_SECOND}
{PROQUEST_RULE}

Contact ProQuest

Copyright 2023 ProQuest LLC. All rights reserved.
"""
