"""Deliveries of Factiva as texts, laid out as it describes them."""

from __future__ import annotations

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
