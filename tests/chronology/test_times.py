import datetime
import time as clock

from hypothesis import given
from hypothesis import strategies as st

from comity.chronology import find_times, resolve_time

ANCHOR = datetime.date(2019, 6, 5)
PIECES = st.sampled_from(
    "in since from to until the last next this past early late mid of June May March Jan . , - – 5 5th 2014 2019 1990s '90s years weeks days ago two a few "
    "Monday Friday night end quarter first for ( ) and 31 0 9999 summer weekend today".split()
)


def test_offsets_count_from_the_text_within_the_bounds_given():
    text = "In 2001 they met. In 2014 they met again."
    (only,) = find_times(text, anchor=ANCHOR, start=18)
    assert (text[only.start : only.end], only.first) == ("2014", "2014-01-01")


def test_words_known_to_be_a_time_need_no_cue():
    assert resolve_time("2014", anchor=None).first == "2014-01-01"
    assert resolve_time("May", anchor=ANCHOR).first == "2019-05-01"
    assert resolve_time("on Wednesday", anchor=ANCHOR, prefer="past").text == "Wednesday"
    assert resolve_time("meanwhile", anchor=ANCHOR) is None


def test_the_best_known_of_several_times_is_taken():
    assert resolve_time("for years, since 2014", anchor=ANCHOR).text == "since 2014"


def test_times_are_found_on_both_sides_of_a_cut_in_a_long_text():
    text = ("They met in 2014. " * 3000) + "On Wednesday they left."
    times = find_times(text, anchor=ANCHOR)
    assert len(times) == 3001
    assert times[-1].text == "Wednesday"


def test_a_long_line_takes_time_in_proportion():
    began = clock.perf_counter()
    for text in ("1,111" * 40_000, "in " * 60_000, "since from " * 20_000, "5 June - " * 20_000, "1" * 200_000):
        find_times(text, anchor=ANCHOR)
    assert clock.perf_counter() - began < 20


@given(st.lists(PIECES, max_size=40), st.sampled_from(["past", "future"]), st.sampled_from([ANCHOR, None, datetime.date(1, 1, 2), datetime.date(9999, 12, 30)]))
def test_any_string_of_time_words_is_read_in_order_without_overlap(pieces, prefer, anchor):
    text = " ".join(pieces)
    end = 0
    for time in find_times(text, anchor=anchor, prefer=prefer):
        assert end <= time.start < time.end <= len(text)
        assert time.text == text[time.start : time.end]
        assert time.kind in ("point", "since", "duration", "span")
        if time.first and time.last:
            assert datetime.date.fromisoformat(time.first) <= datetime.date.fromisoformat(time.last)
        end = time.end
