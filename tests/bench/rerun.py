"""What a rerun costs the server alone: a client that speaks Streamlit's protocol and draws nothing."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

FINISHED = ForwardMsg.FINISHED_SUCCESSFULLY
ROUNDS = 20
REST_S = 0.3  # between filter changes, as a reader's hand would
FILTERS = ("show=Questions", "show=Answers", "q=the", "q=and", "q=to")  # each comes again when it is forgotten
AGE = 2  # runs for which a browser keeps what came and did not come again: Streamlit's own default


def median(address: str, page: str = "", *, rounds: int = ROUNDS) -> tuple[float, float]:
    """Milliseconds that a server takes for a filter change on a page, the first of a session aside, and kB sent."""
    held: list[set[str]] = []
    with session(address) as socket:
        for query in ("", *FILTERS):
            rerun(socket, query, page, held)
        reruns = []
        for turn in range(rounds):
            time.sleep(REST_S)
            reruns.append(rerun(socket, FILTERS[turn % len(FILTERS)], page, held))
    times, sizes = zip(*reruns, strict=True)
    return statistics.median(times), statistics.median(sizes) / 1000


@contextmanager
def session(address: str) -> Iterator[ClientConnection]:
    """A session of a dashboard at an HTTP address."""
    stream = address.replace("http://", "ws://") + "/_stcore/stream"
    with connect(stream, max_size=None, subprotocols=["streamlit"]) as socket:
        yield socket


def rerun(socket: ClientConnection, query: str, page: str, held: list[set[str]]) -> tuple[float, int]:
    """Milliseconds from asking for a page and query string until the script has finished, and bytes received.

    `held` are the hashes of what came in each run before: as a browser does, it tells the server which of it it has.
    """
    asked = BackMsg()
    asked.rerun_script.cached_message_hashes.extend(set().union(*held[-AGE - 1 :]))
    held.append(set())
    asked.rerun_script.query_string = query
    asked.rerun_script.page_name = page
    received = 0
    began = time.perf_counter()
    socket.send(asked.SerializeToString())
    while True:
        message = socket.recv(timeout=30)
        received += len(message)
        heard = ForwardMsg()
        heard.ParseFromString(message)
        if heard.metadata.cacheable or heard.ref_hash:
            held[-1].add(heard.ref_hash or heard.hash)
        if heard.WhichOneof("type") == "script_finished" and heard.script_finished == FINISHED:
            return (time.perf_counter() - began) * 1000, received
