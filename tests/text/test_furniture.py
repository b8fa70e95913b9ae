import time as clock

import pytest

from comity.text.furniture import furniture_tail, is_date_line, why_furniture


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("leave a reply:", "comment form"),
        ("Post a comment", "comment form"),
        ("Comments (12)", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("Share", "share buttons"),
        ("Share on Facebook", "share buttons"),
        ("Facebook Twitter Email Print", "share buttons"),
        ("Follow us on Twitter", "share buttons"),
        ("Read more: China and Russia sign a deal", "link to other pages"),
        ("Related: The long road to peace", "link to other pages"),
        ("Related stories", "link to other pages"),
        ("https://example.org/news/1", "link to other pages"),
        ("Sign up for our newsletter", "newsletter"),
        ("Get the day's news in your inbox", "newsletter"),
        ("Advertisement", "advertisement"),
        ("Story continues below", "advertisement"),
        ("(Photo by Ana Diaz / Wire)", "photo credit"),
        ("Photo: Wire", "photo credit"),
        ("FILE - The two presidents shake hands in Sochi.", "photo credit"),
        ("© 2019 The Daily Wire", "copyright"),
        ("Copyright 2019 Wire. All rights reserved.", "copyright"),
        ("We use cookies to give you the best experience.", "cookie or legal notice"),
        ("Terms of Use | Privacy Policy", "cookie or legal notice"),
        ("By Jane Doe", "byline"),
        ("By Jane Doe and John Roe, Staff Writers", "byline"),
        ("BY OUR CORRESPONDENT", "byline"),
        ("Reporting by Jane Doe in Moscow; Editing by John Roe", "credit line"),
        ("(Reporting by the Moscow bureau)", "credit line"),
        ("Jane Doe in Kyiv contributed to this report.", "credit line"),
        ("Enditem", "credit line"),
        ("Source: Wire", "credit line"),
        ("Published: June 5, 2019 10:23 GMT", "time stamp"),
        ("Updated 10:23 GMT", "time stamp"),
        ("June 5, 2019", "time stamp"),
        ("5 min read", "time stamp"),
        ("3 hours ago", "time stamp"),
        ("Back to top", "navigation"),
        ("Tags: Russia, China", "navigation"),
        ("* * *", "separator"),
        ("________", "separator"),
    ],
)
def test_furniture_is_told_with_its_reason(line, why):
    assert why_furniture(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Military ties",
        "Russian ‘pivot’",
        "By Friday the talks had failed.",
        "By Monday Evening",
        "Share the burden",
        "Shares fell.",
        "No comment.",
        "Comments by the minister angered Beijing.",
        "Reporting by Amnesty shows abuses.",
        "Editing by hand is slow.",
        "Sources: Iran may leave the deal",
        "Sign up for the draft, the ministry told young men.",
        "Subscribe to the theory that war is near, he said.",
        "Follow the money",
        "Photos by the satellite show ships leaving port.",
        "Time for action",
        "Issued by the ministry on Friday, the statement was short.",
        "Posted in the north, the troops waited.",
        "On June 5, 2019, they met in Moscow.",
        "Cookies and tea were served at the summit.",
        "He said all rights reserved for women were lost.",
        "The advertisement angered Tehran.",
        "Related talks were held in Geneva.",
        "Read the treaty before you sign it, he told them.",
        "World leaders met in Osaka.",
        "Close allies fell out.",
    ],
)
def test_words_of_the_report_are_never_taken(line):
    assert why_furniture(line) == ""


def test_date_lines_hold_a_whole_day_and_little_else():
    assert is_date_line("Wednesday, June 5, 2019 | 10:23 GMT")
    assert not is_date_line("June 5")
    assert not is_date_line("acquired on June 5, 2019")


def test_end_marks_and_credits_in_brackets_are_cut_from_the_last_paragraph():
    for tail in ("Enditem", "(Reporting by Jane Doe; Editing by John Roe)"):
        text = f"They left. {tail}"
        start, end = furniture_tail(text, 0, len(text))
        assert text[start:end] == tail
    assert furniture_tail("They left (reports say).", 0, 24) is None


@pytest.mark.parametrize("piece", ["Reporting by A, ", "By Ab Cd, ", "share on x ", "A ", "facebook, ", "1:1", ". all rights reserved ", "home > ", "<!-- "])
def test_no_line_takes_long(piece):
    began = clock.perf_counter()
    for _ in range(20):
        why_furniture((piece * 400)[:400] + "!")
        why_furniture((piece * 400)[:395] + " zz.")
    assert clock.perf_counter() - began < 2
