import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz met Otto Lind. [[She]] smiled.", "Ana Ruiz"),
        ("Ana Ruiz met Otto Lind. [[He]] smiled.", "Otto Lind"),
        ("Otto Lind praised Peter Marsh. “It was late,” [[he]] said.", "Otto Lind"),
        ("“Peter Marsh is late,” Otto Lind said. “Marsh is always late,” [[he]] added.", "Otto Lind"),
        ("Otto Lind spoke first. Before [[his]] visit to Peru, Peter Marsh visited Chile.", "Peter Marsh"),
        ("Otto Lind spoke. Peter Marsh, [[who]] runs the port, smiled.", "Peter Marsh"),
        ("The mayor, Ana Ruiz, was late. The council waited. [[Her]] bus was full.", "Ana Ruiz"),
        ("Otto Lind spoke.\n\n“[[I]] am late,” Ana Ruiz said.", "Ana Ruiz"),
        ("Otto Lind spoke.\n\nAna Ruiz said: “[[I]] am late.”", "Ana Ruiz"),
        ("Ana Ruiz has called the plan bad:\n\n“[[I]] do not like it.”", "Ana Ruiz"),
        ("“Go home,” said the Harbour Ministry. “It is late,” [[it]] added.", "Harbour Ministry"),
        ("Otto Lind spoke. A teacher was late. [[She]] smiled.", "teacher"),
    ],
)
def test_a_pronoun_means_the_person_in_view(who, text, name):
    assert who(text) == (name, "pronoun")


def test_whom_somebody_else_acts_upon_is_not_who_acts_next(who):
    story = "Otto Lind was among several heads whom Peter Marsh phoned after {} win. However, {} upset the port."
    assert who(story.format("[[his]]", "he")) == ("Peter Marsh", "pronoun")
    assert who(story.format("his", "[[he]]")) == ("Peter Marsh", "pronoun")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In view of Peter Marsh's visit, Otto Lind told his plan, even as [[he]] said it was hard.", "Otto Lind"),
        ("Otto Lind raised the issue of Peter Marsh's comments in May in which [[he]] said no.", "Peter Marsh"),
        (
            "“It is late,” Otto Lind said. The case that confounded Peter Marsh also drew Lind. [[He]] said no.",
            "Otto Lind",
        ),
    ],
)
def test_the_grammar_of_a_sentence_tells_who_is_meant(who, text, name):
    assert who(text) == (name, "pronoun")


def test_who_tells_a_sentence_is_not_whom_it_tells_of(who):
    story = "Pilot Otto Lind likes the plan, Peter Marsh said in a note. {} also likes the port, {} added."
    assert who(story.format("[[He]]", "he")) == ("Otto Lind", "pronoun")
    assert who(story.format("He", "[[he]]")) == ("Peter Marsh", "pronoun")


@pytest.mark.parametrize(
    "text", ["[[He]] smiled.", "[[I]] smiled.", "[[They]] smiled.", "Ana Ruiz left. [[You]] smiled."]
)
def test_a_pronoun_without_anybody_to_mean_means_nobody(who, text):
    assert who(text) == (None, "pronoun")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Otto Lind accused Peter Marsh of lying.\n\n“Marsh is always late,” [[he]] said.", "Otto Lind"),
        ("Peter Marsh spoke to Otto Lind. Lind answered. [[He]] said Marsh was “clearly” late.", "Otto Lind"),
        ("Otto Lind spoke. “It is late,” he said.\n\nSaying Peter Marsh, [[he]] said, was too simple.", "Otto Lind"),
        (
            "Otto Lind spoke. “It is late,” he said.\n\nSaying Peter Marsh, he said, was too simple.\n\n"
            "The real problem, [[he]] said, is the port.",
            "Otto Lind",
        ),
        ("Otto Lind spoke. Saying Mr. Peter Marsh was late, [[he]] said the port is shut.", "Otto Lind"),
        ("Otto Lind spoke. Calling Peter Marsh late, [[he]] left.", "Otto Lind"),
        ("Otto Lind spoke. “It is late,” he said. As for Peter Marsh, [[he]] said no.", "Peter Marsh"),
        ("Assuming that Peter Marsh wins, [[he]] may leave.", "Peter Marsh"),
        (
            "Peter Marsh left. “It is late,” Otto Lind said. Marsh goes on. When he opened the port, [[he]] said the"
            " price was right.",
            "Peter Marsh",
        ),
        ("Otto Lind spoke. Following Peter Marsh, [[he]] left.", "Peter Marsh"),
        (
            "Otto Lind held a speech. If it was clear that the speech of Peter Marsh was short, Lind's stood out.\n\n"
            "“It is late,” [[he]] said.",
            "Otto Lind",
        ),
        ("''Peter Marsh is late,'' Otto Lind said. ''Marsh is always late,'' [[he]] said.", "Otto Lind"),
        (
            "Otto Lind spoke.\n\n“Peter Marsh wants it. That is how he feels. So he decided. It is his job,” Lind said."
            "\n\n[[He]] added the port is late.",
            "Otto Lind",
        ),
    ],
)
def test_nobody_is_he_who_names_himself(who, text, name):
    assert who(text) == (name, "pronoun")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Ministry spoke. [[They]] closed the port.", "Harbour Ministry"),
        ("Critics of the Harbour Ministry spoke. [[They]] want the port closed.", None),
        ("The Harbour Ministry spoke. The campaign has changed [[its]] message.", None),
    ],
)
def test_it_and_they_are_a_body_only_where_nothing_else_may_be_meant(who, text, name):
    assert who(text) == (name, "pronoun")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz was late. Otto Lind attacked Peter Marsh over [[his]] comments.", "Peter Marsh"),
        ("Otto Lind attacked Peter Marsh over his secret comments in which [[he]] said no.", "Peter Marsh"),
        ("Otto Lind was late. It drew the ire of Peter Marsh who said [[he]] was shocked.", "Peter Marsh"),
        ("Otto Lind was late. It drew the ire of Peter Marsh, who also said that [[he]] was shocked.", "Peter Marsh"),
        (
            "Otto Lind broke with President Peter Marsh. Lind added to the row. The president first spoke of it when "
            "[[he]] praised the port.",
            "Peter Marsh",
        ),
        (
            "Otto Lind broke with President Peter Marsh. Lind opened the port. The president praised it. The next "
            "day [[he]] added that it was late.",
            "Peter Marsh",
        ),
    ],
)
def test_he_is_who_is_blamed_who_said_it_or_whose_office_was_named(who, text, name):
    assert who(text) == (name, "pronoun")
