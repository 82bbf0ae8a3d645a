"""Deliveries of ProQuest as texts, laid out as it describes them."""

from __future__ import annotations

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
