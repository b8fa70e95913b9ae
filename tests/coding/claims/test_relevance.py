from __future__ import annotations

import pytest

from comity.coding.claims.numbers import tokenize
from comity.coding.claims.relevance import accident, disaster, off_subject


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("The team won the match after the striker scored two goals in the final of the cup.", True),
        ("The singer's new album and film opened the festival at the theatre.", True),
        ("The president discussed tariffs, exports and the army with his guest.", False),
        ("The minister watched a match and then signed the treaty on the border with his guests from the north, who had come by train the day before.", False),
    ],
)
def test_reports_off_the_subject(*, text: str, off: bool) -> None:
    assert off_subject(text) is off


def test_disasters_and_battles_are_told_apart() -> None:
    assert disaster("The flood and the landslide killed dozens in the valley.")
    assert not disaster("The flood of attacks and the crash of a jet killed soldiers near the front.")
    assert accident(tokenize("the ferry sank", 0, 14))
