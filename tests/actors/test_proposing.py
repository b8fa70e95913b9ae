import itertools

from comity.actors.knowledge import KnowledgeBase
from comity.actors.proposing import propose_mentions
from comity.actors.report import Report

from .marking import document_of

KB = KnowledgeBase.load()


def proposed(text):
    return [(m.text, m.kind) for m in propose_mentions(Report(document_of(text, "2015-05-05"), KB))]


def test_titles_and_nouns_around_a_name_belong_to_it():
    assert proposed("Chinese naval forces left after French President Francois Hollande called.") == [
        ("Chinese naval forces", "organ"),
        ("French President Francois Hollande", "person"),
    ]


def test_plain_words_for_organs_and_pairs_are_proposed():
    assert [t for t, _ in proposed("The two leaders thanked police and the army.")] == ["The two leaders", "police", "the army"]


def test_a_state_after_a_role_belongs_to_it():
    assert proposed("The foreign minister of Peru left.") == [("The foreign minister of Peru", "office")]


def test_common_words_are_not_proposed():
    assert proposed("Bright weather and good bread make people happy.") == []


def test_mentions_never_overlap():
    mentions = propose_mentions(Report(document_of("The U.S. ambassador to Russia met Russian Foreign Minister Sergei Lavrov in Moscow.", "2015-05-05"), KB))
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
