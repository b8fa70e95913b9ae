from comity.evaluation.matching import match_claims, match_events, match_quotes, overlap, pairs


def event(type, actor, recipient, **more):
    return {"type": type, "actor": actor, "recipient": recipient, **more}


def test_several_parties_are_expanded_to_pairs():
    assert pairs(event("MOBILIZE", ["RUS", "BLR"], ["UKR"])) == {("RUS", "UKR"), ("BLR", "UKR")}


def test_a_meeting_without_host_gives_unordered_pairs():
    assert pairs(event("CONSULT", ["RUS", "CHN"], [])) == {("=", "CHN", "RUS")}


def test_domestic_pairs_are_not_scored():
    assert pairs(event("COERCE", ["EGY"], ["EGY"])) == set()


def test_direction_matters_for_one_sided_events_only():
    gold = [event("ACCUSE", ["USA"], ["RUS"])]
    assert match_events(gold, [event("ACCUSE", ["RUS"], ["USA"])]).tally.right == 0
    mutual = [event("CONSULT", ["CHN", "RUS"], [])]
    assert match_events(mutual, [event("CONSULT", ["RUS"], ["CHN"])]).tally.right == 1


def test_a_defensible_type_is_right_and_another_quad_is_not():
    gold = [event("COERCE", ["USA"], ["CHN"], also=[["SANCTION", "discontinue"]])]
    assert match_events(gold, [event("SANCTION", ["USA"], ["CHN"])]).tally.right == 1
    assert match_events(gold, [event("AID", ["USA"], ["CHN"])], "quad").tally.right == 0
    assert match_events(gold, [event("AID", ["USA"], ["CHN"])], "dyad").tally.right == 1


def test_optional_gold_costs_nothing_when_missed_and_is_right_when_found():
    gold = [event("ACCUSE", ["USA"], ["RUS"], optional=True)]
    assert match_events(gold, []).tally.scores()["f1"] == 1.0
    found = match_events(gold, [event("ACCUSE", ["USA"], ["RUS"])]).tally
    assert (found.optional, found.wrong) == (1, 0)


def test_one_pair_with_one_type_counts_once():
    twice = [event("ACCUSE", ["USA"], ["RUS"])] * 2
    assert match_events(twice, twice).tally.right == 1


def test_entities_and_plain_codes_mean_the_same():
    record = {"type": "AID", "actors": [{"code": "jpn"}], "recipients": [{"code": "VUT"}]}
    assert pairs(record) == {("JPN", "VUT")}


def test_quotes_match_by_words_and_speakers_by_last_name():
    gold = [{"text": "We shall meet again soon,", "speaker": "Ana Lima"}]
    tally, speakers = match_quotes(gold, [{"text": "We shall meet again soon", "speaker": {"name": "Foreign Minister Lima"}}])
    assert (tally.right, speakers) == (1, 1)
    tally, speakers = match_quotes(gold, [{"text": "We shall meet again soon", "speaker": {"name": "Jo Silva"}}])
    assert (tally.right, speakers) == (1, 0)


def test_indirect_statements_are_no_quotations():
    gold = [{"text": "they would meet again soon", "speaker": "Ana Lima", "direct": False}]
    tally, _ = match_quotes(gold, [{"text": "they would meet again soon", "speaker": None, "direct": False}])
    assert (tally.right, tally.wrong, tally.missed) == (0, 0, 0)


def test_claims_need_the_same_value():
    gold = [{"text": "about 2,500 troops", "kind": "troops", "value": 2500}]
    assert match_claims(gold, [{"text": "2,500 troops", "kind": "troops", "value": 2500.0}]).right == 1
    assert match_claims(gold, [{"text": "2,500 troops", "kind": "troops", "value": 25}]).right == 0
    assert match_claims(gold, [{"text": "sent some 2,500 men and troops in all", "kind": "count", "value": 2500}]).right == 0


def test_overlap_ignores_marks_and_case():
    assert overlap("“The Deal”", "the deal") == 1.0
