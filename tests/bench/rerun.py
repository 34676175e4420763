"""What a rerun costs the server alone: a client that speaks Streamlit's protocol and draws nothing."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

FINISHED = ForwardMsg.FINISHED_SUCCESSFULLY
ROUNDS = 40
REST_S = 0.3  # between filter changes, as a reader's hand would


def median(address: str) -> float:
    """Milliseconds that a server takes for a filter change, the first of a session aside."""
    with session(address) as socket:
        for query in ("", "show=Questions", "show=Answers"):
            rerun(socket, query)
        times = []
        for turn in range(ROUNDS):
            time.sleep(REST_S)
            times.append(rerun(socket, f"show={('Questions', 'Answers')[turn % 2]}"))
        return statistics.median(times)


@contextmanager
def session(address: str) -> Iterator[ClientConnection]:
    """A session of a dashboard at an HTTP address."""
    stream = address.replace("http://", "ws://") + "/_stcore/stream"
    with connect(stream, max_size=None, subprotocols=["streamlit"]) as socket:
        yield socket


def rerun(socket: ClientConnection, query: str) -> float:
    """Milliseconds from asking for the page of a query string until its script has finished."""
    asked = BackMsg()
    asked.rerun_script.query_string = query
    began = time.perf_counter()
    socket.send(asked.SerializeToString())
    while True:
        heard = ForwardMsg()
        heard.ParseFromString(socket.recv(timeout=30))
        if heard.WhichOneof("type") == "script_finished" and heard.script_finished == FINISHED:
            return (time.perf_counter() - began) * 1000
