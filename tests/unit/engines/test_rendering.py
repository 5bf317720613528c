from translation_service.engines.rendering import Rendering, different_wholes


def test_an_answer_that_comes_again_cut_otherwise_stays_the_likeliest() -> None:
    answers = [Rendering(text=text, score=score) for text, score in (("Ev.", -0.1), ("Bina.", -0.2), ("Ev.", -0.3))]

    assert different_wholes([answers], [0]) == (answers[0], answers[1])


def test_the_likeliest_parts_make_the_likeliest_whole() -> None:
    one, other = ((Rendering(text="Ev"), Rendering(text="Bina")), (Rendering(text="yeni."), Rendering(text="eski.")))

    assert [whole.text for whole in different_wholes([one, other], [0, 6])] == ["Ev yeni.", "Bina eski."]
