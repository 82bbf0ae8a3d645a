"""Three hundred texts that a page could take for something else than text: Markdown, directives, symbols, addresses,
formulas, HTML, Plotly's marks, writing from right to left, signs that combine."""

from __future__ import annotations

_ALONE = (
    *("*one*", "**two**", "_three_", "__four__", "***five***", "~~six~~", "`seven`", "``ei`ght``", "~nine~", "^ten^"),
    *("# head", "###### six", "1. first", "10) tenth", "- item", "+ plus", "* star", "> said", "| a | b |", "---"),
    *("***", "___", "```", "~~~", "===", "[x] done", "[link](https://example.org)", "![image](x.png)", "[ref][1]"),
    *("[1]: https://example.org", "[^1]", "<https://example.org>", "<a@example.org>", "https://example.org/a_b"),
    *("http://example.org?x=1&y=2", "www.example.org", "mail@example.org", "mailto:mail@example.org", "ftp://x.org"),
    *("javascript:alert(1)", ":material/delete:", ":smile:", ":streamlit:", ":red[alarm]", ":blue-background[x]"),
    *(":small[x]", ":badge[x]", ":red-badge[:material/x: y]", ":shortcut[x]", ":rainbow[x]", "a :b: c", "::x{y=z}"),
    *(":::note", "12:30:45", "a -- b", "--", "->", "<-", "a -> b <- c", "<-> b", ">= 5", "a <= b", "~= 7", "-->"),
    *("---->", "<!-- no -->", "$x$", "$$y$$", "$5 and $6", "a^2_b", "\\(z\\)", "\\[w\\]", "\\frac{1}{2}", "$\\alpha$"),
    *("<b>bold</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<br>", "</div>", "<i>", "a<b>c"),
    *("&amp;", "&lt;b&gt;", "&copy;", "&#42;", "&#x1F600;", "&nbsp;x", "AT&T", "%{y}", "%{customdata[0]}", "{a}"),
    *("<sub>x</sub>", "<extra></extra>", "C:\\new\\table", "\\n", "\\*", "back\\slash\\", "a\\", 'it\'s "so"', "%s %d"),
    *("“Quoted”", "…", "naïve café", "Ünïcödé", "e\u0301te\u0301", "a\u0338b", "*\u0301x*", "\u0915\u094d\u0937"),
    *(
        "مرحبا بالعالم",
        "שלום *עולם*",
        "a \u202eb\u202c c",
        "\u200fright",
        "\u2067iso\u2069",
        "日本語_の_見出し",
        "👩‍👩‍👧 family",
    ),
    *(
        "=1+1",
        "+1",
        "-1",
        "@here",
        "#tag",
        "!important",
        "{{x}}",
        "{% x %}",
        "${x}",
        "(c) (tm)",
        "1/2",
        "a|b",
        "~",
        "^",
    ),
)
#: Each as it is, and within words, until there are three hundred.
HOSTILE_TEXTS = tuple(
    dict.fromkeys([*_ALONE, *(f"Mayor {one} said" for one in _ALONE), *(f"{one} {one}" for one in _ALONE)])
)[:300]
