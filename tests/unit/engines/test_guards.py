from translation_service.engines.guards import has_stutter, has_unusual_length, without_echo


def test_an_echo_is_taken_away() -> None:
    assert without_echo("Hello", "Merhaba Merhaba") == "Merhaba"
    assert without_echo("Thank you.", "Teşekkür ederim. Teşekkür ederim.") == "Teşekkür ederim."


def test_what_the_source_says_twice_stays_twice() -> None:
    assert without_echo("Não, não", "No, no") == "No, no"


def test_three_times_running_is_a_stutter() -> None:
    assert has_stutter("the city", "şehir şehir şehir")
    assert has_stutter("a number", "of the city of the city of the city")


def test_turkish_doubling_is_no_stutter() -> None:
    assert not has_stutter("slowly", "yavaş yavaş yürüdü")


def test_runaway_and_cut_answers_have_an_unusual_length() -> None:
    assert has_unusual_length("short text", "y" * 100)
    assert has_unusual_length("a sentence that is long enough to tell", "short")
    assert not has_unusual_length("Evet", "Yes")
