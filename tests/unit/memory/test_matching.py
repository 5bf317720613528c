from translation_service.memory.matching import exact_match


def test_the_same_text_with_other_tag_numbers_matches() -> None:
    assert (
        exact_match("Dear <4>Mayor</4>", stored_source="Dear  <1>Mayor</1>", stored_target="Sayın <1>Başkan</1>")
        == "Sayın <4>Başkan</4>"
    )


def test_another_text_does_not_match() -> None:
    assert exact_match("Dear mayor", stored_source="Dear Mayor", stored_target="Sayın Başkan") is None


def test_a_stored_target_that_lost_a_tag_is_not_reused() -> None:
    assert exact_match("Dear <4>Mayor</4>", stored_source="Dear <1>Mayor</1>", stored_target="Sayın Başkan") is None
