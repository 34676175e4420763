"""Which exchange is open when filters change, under AppTest."""

from streamlit.testing.v1 import AppTest


def opened(**address) -> int:
    app = AppTest.from_file("../streamlit_app.py", default_timeout=30)
    app.run().switch_page("dashboard/pages/exchanges/view.py")
    for key, value in address.items():
        app.query_params[key] = value
    return app.run().number_input(key="exchange").value


def test_open_exchange_is_the_first_that_the_filters_show():
    assert opened() == 1
    assert opened(exchanges=["9", "27"]) == 9


def test_open_exchange_of_an_address_stands_outside_the_filters():
    assert opened(exchanges=["9", "27"], exchange="4") == 4
