from comity.text.furniture import why_furniture
from comity.text.layout import split_paragraphs


def paragraphs(text):
    return [(text[p.start : p.end], p.why) for p in split_paragraphs(text, why_furniture)]


WRAPPED = (
    "The foreign ministers of both states met in the capital on\nTuesday to talk about the border and agreed that trade would\ngo on. They will meet again.\n"
)


def test_blank_lines_part_paragraphs_even_when_they_hold_spaces():
    assert paragraphs("One.\n \n\t\nTwo.\n\n\n") == [("One.", ""), ("Two.", "")]


def test_lines_wrapped_at_a_width_are_one_paragraph():
    text = WRAPPED + "\n" + WRAPPED
    assert [words for words, _ in paragraphs(text)] == [WRAPPED.strip()] * 2


def test_wrapped_text_without_blank_lines_is_parted_at_short_lines_that_end():
    assert [words for words, _ in paragraphs(WRAPPED + WRAPPED)] == [WRAPPED.strip()] * 2


def test_one_line_to_the_paragraph_works_without_blank_lines():
    text = "Xi and Putin sign a pact\nThey met on Wednesday in the Kremlin and signed it before the cameras of the world, officials of both said.\nMilitary ties\nThe armies trained together."
    assert [words for words, _ in paragraphs(text)] == text.split("\n")


def test_a_first_line_left_short_by_its_dateline_goes_on():
    text = "Lake Shipping Co said it\nwould buy three vessels from the yard at Gdansk, in a deal\nthat both had long sought.\n\nNext."
    assert len(paragraphs(text)) == 2


def test_furniture_stands_alone_beside_text():
    text = "By Jane Doe\nJune 5, 2019\nThe talks began on time.\nShare\nRead more: More talks"
    assert [why for _, why in paragraphs(text)] == ["byline", "time stamp", "", "share buttons", "link to other pages"]


def test_a_word_in_the_middle_of_a_wrapped_paragraph_is_no_furniture():
    text = "The company that the two governments own said on Tuesday that\nSources: Wire\nwere among those it would sell to the public in the next year."
    assert [why for _, why in paragraphs(text)] == [""]


def test_items_of_a_list_are_paragraphs():
    assert len(paragraphs("They agreed on:\n- trade\n- gas\n1. Peace")) == 4


def test_a_text_of_very_many_lines_is_taken_in_parts():
    assert len(paragraphs("Word\n" * 12_000)) >= 3


def test_a_number_at_the_start_of_a_wrapped_line_is_no_item():
    text = (
        "The two governments had agreed to open the border by the 1st of July\n12. and the road to the port by the end of the year, but did not do so\nin time."
    )
    assert len(paragraphs(text)) == 1
