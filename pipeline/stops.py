"""The marks that end a sentence, in every script: the one list of them."""

FULL_STOPS = "。！？｡．؟।॥։።။۔⸮"  # marks of other scripts that stand for nothing else
STOPS = f".?!…{FULL_STOPS}"
