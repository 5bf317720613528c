from translation_service.memory.normalising import memory_key, renumber


def test_tag_numbers_do_not_matter_to_the_key() -> None:
    assert memory_key("Dear <1>Mayor</1>,<2/>") == memory_key("Dear <4>Mayor</4>,<7/>")


def test_where_the_tags_stand_and_of_what_kind_they_are_matters() -> None:
    assert memory_key("Dear <1>Mayor</1>") != memory_key("<1>Dear</1> Mayor")
    assert memory_key("Dear<1/> Mayor") != memory_key("Dear Mayor")


def test_unicode_form_and_white_space_do_not_matter_but_case_does() -> None:
    assert memory_key("Câmara\u00a0 Municipal\n") == memory_key("Ca\u0302mara Municipal")
    assert memory_key("IŞIK") != memory_key("ışık")


def test_a_key_is_a_sha256() -> None:
    assert len(memory_key("")) == 64


def test_a_stored_target_gets_the_numbers_of_the_segment() -> None:
    stored = renumber("<2/>Sayın <1>Başkan</1>", "Dear <1>Mayor</1><2/>", "Dear <4>Mayor</4><7/>")

    assert stored == "<7/>Sayın <4>Başkan</4>"


def test_numbers_may_change_places() -> None:
    assert renumber("<1>a</1><2>b</2>", "<1>a</1><2>b</2>", "<2>a</2><1>b</1>") == "<2>a</2><1>b</1>"


def test_text_that_looks_like_a_tag_stays_text() -> None:
    assert renumber(r"\<1> <1/>", "<1/>", "<5/>") == r"\<1> <5/>"
