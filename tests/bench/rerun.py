"""What a rerun costs the server alone: a client that speaks Streamlit's protocol and draws nothing."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

FINISHED = ForwardMsg.FINISHED_SUCCESSFULLY


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
