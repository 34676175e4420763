"""Questions & answers: who asks what, and what is answered."""
