"""The language is told from a sentence or two, and not at all from less."""

import pytest

from pipeline.language import detect

SAID = [
    ("en", "So you’re saying it’s finished, is that right? No, that is not what I said."),
    ("de", "Können Sie das erklären? Natürlich, wir müssen zuerst über die Maßnahmen reden."),
    ("fr", "Êtes-vous prêt à négocier ? Oui, c'est déjà décidé, mais il faut attendre."),
    ("es", "¿Cómo está la situación? Está mejorando, señor, según nuestros últimos análisis."),
    ("pt", "O senhor está preparado? Não, a situação é difícil, porém há soluções."),
    ("it", "Come sta la famiglia? Bene, grazie, siamo pronti a parlare di tutto questo."),
    ("nl", "Bent u bereid te onderhandelen? Ja, maar we moeten nog even wachten."),
    ("pl", "Czy może pan wyjaśnić, dlaczego to się stało? Najważniejsze są źródła."),
    ("ru", "Как вы оцениваете нынешнее состояние отношений? Мы готовы к переговорам."),
    ("uk", "Як ви оцінюєте нинішній стан відносин? Ми готові до переговорів."),
    ("tr", "Bu konuda ne düşünüyorsunuz? Bence görüşmelerin başlaması gerekiyor."),
    ("ar", "كيف تقيمون الوضع الحالي؟ نحن مستعدون للمفاوضات ولكننا لا نرى رغبة من الطرف الآخر."),
    ("he", "מה דעתך על המצב? אנחנו מוכנים למשא ומתן, אבל אין רצון מהצד השני."),
    ("zh", "您如何评价目前的局势？我们准备好谈判，但是没有看到对方的意愿。"),
    ("ja", "現在の状況をどう評価しますか。私たちは交渉の準備ができています。"),
    ("ko", "현재 상황을 어떻게 평가하십니까? 우리는 협상할 준비가 되어 있습니다."),
]


@pytest.mark.parametrize(("code", "text"), SAID)
def test_language_of_two_sentences(code, text):
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", "Yes.", "12:30 -- 14:00", "...", "Ok. Yeah.", "\x00\ufffd\ud800" * 30])
def test_language_of_too_little_is_none(text):
    assert detect(text) is None


def test_language_of_a_mixed_text_is_the_main_one():
    quoted = SAID[2][1]
    assert detect(f"{SAID[0][1] * 5} {quoted} {SAID[0][1] * 5}") == "en"


def test_language_of_a_long_text_looks_at_all_of_it():
    assert detect("Intro. " * 100 + SAID[1][1] * 2_000) == "de"
