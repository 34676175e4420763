"""Interviews unlike any other: what a reader may paste, by name. Read by the tests of pages and of the browser."""

import json

WORDS = (
    "$5 and 6$ *stars* :red[x] <script>alert(1)</script> &amp; :material/home: ![t](http://evil.example/t.png) terrible"
)
NAMES = "*Ann* $5 :red[x] <b>", "Bo_b_ &amp; :material/home: Co"
INTERVIEWS = {
    "no speakers": "The committee heard about a good budget.\n\nBut Leeds has terrible roads.",
    "one turn": "MINISTER: Thank you all for coming. We had excellent talks about trade with Canada and France today.",
    "no exchanges": "ALICE: I walked to the market.\n\nBOB: It was closed.\n\nALICE: Too bad.\n\nBOB: Bread is dear.",
    "French": "Q : Que pensez-vous de la réforme des retraites ?\n\nR : La réforme est nécessaire, "
    "et nous en parlerons avec les syndicats à Paris.\n\nQ : Et l'Allemagne ?\n\nR : Elle est notre partenaire.",
    "Arabic": "س: ما رأيكم في المفاوضات الجارية في القاهرة؟\n\nج: المفاوضات مهمة جدا ونحن نعمل مع مصر من أجل السلام."
    "\n\nس: وماذا عن الاقتصاد؟\n\nج: الاقتصاد يتحسن كل عام، ونحن نستثمر في التعليم والصحة.",
    "hostile": json.dumps(
        [
            {"speaker": NAMES[0], "text": f"What about {WORDS}?"},
            {"speaker": NAMES[1], "text": f"It costs {WORDS} in New York, <img src=x onerror=alert(2)> is a threat."},
            {"speaker": NAMES[0], "text": "Is New York $5, `code` or [a](http://x.y)?"},
            {"speaker": NAMES[1], "text": f"No. New York is {WORDS}."},
        ]
    ).replace("&", "&amp;"),  # as a page has it
}
