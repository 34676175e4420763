"""What every test stands on."""

from hypothesis import settings

settings.register_profile("parley", deadline=None)  # no test fails by the clock
settings.load_profile("parley")
