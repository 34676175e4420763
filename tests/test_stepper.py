"""Which exchange is open when filters change, under AppTest."""

from opened import open_page


def opened(**address) -> int:
    return open_page("exchanges", **address).number_input(key="exchange").value


def test_open_exchange_is_the_first_that_the_filters_show():
    assert opened() == 1
    assert opened(exchanges=["9", "27"]) == 9


def test_open_exchange_of_an_address_stands_outside_the_filters():
    assert opened(exchanges=["9", "27"], exchange="4") == 4
