import numpy as np

from comity import ontology
from comity.language import labels
from comity.language.decoding import Scores, decode
from comity.language.tokens import Tokens

TEXT = "Oslo accused Lima."
THRESHOLDS = {"trigger": 0.5, "role": 0.5, "context": 0.5}


def scores(n):
    def flat(k):
        x = np.full((n, k), -8.0, dtype=np.float32)
        x[:, 0] = 8.0
        return x

    role = np.full((n, n, len(labels.ROLES)), -8.0, dtype=np.float32)
    role[:, :, 0] = 8.0
    return Scores(
        mention=flat(len(labels.mention_tags())), trigger=flat(len(labels.trigger_tags())), role=role,
        mode=flat(len(labels.modes())), auxiliary=flat(len(labels.AUXILIARIES)), context=flat(len(ontology.contexts())),
    )  # fmt: skip


def tokens(*places):
    return Tokens(ids=tuple(range(len(places) + 2)), cases=(0,) * (len(places) + 2), places=((0, 0), *places, (0, 0)))


def say(x, row, name, names):
    x[row, :] = -8.0
    x[row, names.index(name)] = 8.0


def accusation():
    s = scores(6)
    say(s.mention, 1, "B-state", labels.mention_tags())
    say(s.mention, 3, "B-state", labels.mention_tags())
    say(s.trigger, 2, "B-ACCUSE", labels.trigger_tags())
    say(s.mode, 2, "ACCUSE/allege", labels.modes())
    s.role[2, 1, :], s.role[2, 3, :] = -8.0, -8.0
    s.role[2, 1, labels.ROLES.index("actor")] = s.role[2, 3, labels.ROLES.index("recipient")] = 8.0
    return s


def test_tags_become_mentions_triggers_and_roles():
    found = decode(accusation(), tokens((0, 4), (5, 12), (13, 17), (17, 18)), text=TEXT, start=0, end=len(TEXT), thresholds=THRESHOLDS)
    assert [m.text for m in found.mentions] == ["Oslo", "Lima"]
    (trigger,) = found.triggers
    assert (trigger.text, trigger.types[0][0], trigger.mode) == ("accused", "ACCUSE", "allege")
    assert [(found.mentions[r.mention].text, r.role) for r in trigger.roles] == [("Oslo", "actor"), ("Lima", "recipient")]


def test_offsets_count_from_the_start_of_the_text():
    before = "Earlier. "
    found = decode(
        accusation(), tokens((0, 4), (5, 12), (13, 17), (17, 18)), text=before + TEXT, start=len(before), end=len(before + TEXT), thresholds=THRESHOLDS
    )
    assert found.triggers[0].start == len(before) + 5


def test_a_tag_on_a_part_of_a_word_takes_the_whole_word():
    s = scores(5)
    say(s.mention, 2, "B-state", labels.mention_tags())
    found = decode(s, tokens((0, 2), (2, 4), (5, 12)), text=TEXT, start=0, end=len(TEXT), thresholds=THRESHOLDS)
    assert [m.text for m in found.mentions] == ["Oslo"]


def test_a_mode_of_another_type_is_never_given():
    s = accusation()
    say(s.mode, 2, "ASSAULT/drone", labels.modes())
    found = decode(s, tokens((0, 4), (5, 12), (13, 17), (17, 18)), text=TEXT, start=0, end=len(TEXT), thresholds=THRESHOLDS)
    assert found.triggers[0].mode in ("", *ontology.modes("ACCUSE"))


def test_a_second_beginning_splits_neighbouring_triggers():
    s = accusation()
    say(s.trigger, 3, "B-REJECT", labels.trigger_tags())
    found = decode(s, tokens((0, 4), (5, 12), (13, 17), (17, 18)), text=TEXT, start=0, end=len(TEXT), thresholds=THRESHOLDS)
    assert [t.types[0][0] for t in found.triggers] == ["ACCUSE", "REJECT"]
