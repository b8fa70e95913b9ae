import random

from comity.training.swapping import pools, shape, swap

TEXT = "Before. France thanked Jane Doe on Friday."


def at(words):
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def report():
    return {
        "text": TEXT,
        "mentions": [{"at": at("France"), "kind": "state"}, {"at": at("Jane Doe"), "kind": "person"}, {"at": at("Friday"), "kind": "time"}],
        "events": [
            {"type": "SUPPORT", "trigger_at": [at("thanked")], "actor_at": [at("France")], "recipient_at": [at("Jane Doe")], "time_at": [at("Friday")]}
            | {f: [] for f in ("evidence_at", "place_at", "magnitude_at", "reporter_at")}
        ],
    }


def words(doc, spans):
    return [doc["text"][a:b] for a, b in spans]


def test_names_are_exchanged_and_every_place_moves_with_them():
    names = {shape("state", "France"): ["Kyrgyzstan"], shape("person", "Jane Doe"): ["Bo Li"]}
    new = swap(report(), 8, len(TEXT), names=names, rng=random.Random(1))
    assert new["text"] == "Kyrgyzstan thanked Bo Li on Friday."
    (event,) = new["events"]
    assert words(new, event["trigger_at"]) == ["thanked"]
    assert words(new, event["actor_at"] + event["recipient_at"] + event["time_at"]) == ["Kyrgyzstan", "Bo Li", "Friday"]
    assert words(new, [m["at"] for m in new["mentions"]]) == ["Kyrgyzstan", "Bo Li", "Friday"]


def test_without_other_names_nothing_changes():
    assert swap(report(), 8, len(TEXT), names={}, rng=random.Random(1))["text"] == TEXT[8:]


def test_demonyms_and_names_are_kept_apart_and_phrases_left_alone():
    assert shape("state", "French") != shape("state", "France")
    assert shape("person", "the two leaders") is None
    assert shape("organ", "Foreign Ministry") is None


def test_pools_hold_the_names_of_a_corpus():
    assert pools([report()])[shape("person", "Jane Doe")] == ["Jane Doe"]
