"""Two short articles in which actors are named, described, act and are acted on."""

from __future__ import annotations

from components.corpus import Article

SAMPLE = (
    Article(
        "The Wire",
        "Mayor closes bridge\n\n"
        "Mayor Ana Ruiz, a former engineer, closed the bridge on Monday. Ruiz was criticised by protesters. "
        "The popular Ruiz thanked Tom Hill, who had warned of cracks.\n",
    ),
    Article(
        "Gazette",
        "Ruiz under fire\n\n"
        "Ana Ruiz is a stubborn mayor. Rioters attacked Ruiz after the mayor's speech. Ruiz left the town hall.\n",
    ),
)
