"""JSON-RPC 2.0 as text: one object a line in, one object a line out. No sockets here.

Batches are answered with an error: a connection takes many requests at once anyway.
"""

import json
from dataclasses import dataclass
from typing import Any

from patinad.client import STATED_ERROR
from patinad.errors import PatinadError

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602
INTERNAL_ERROR = -32603

RequestId = str | int | float | None


@dataclass(frozen=True, slots=True)
class Request:
    """One call. A notification wants no answer, not even of its errors."""

    id: RequestId
    notification: bool
    method: str
    params: dict[str, Any]


class ProtocolError(Exception):
    """A frame that is no proper request, or names what does not exist."""

    def __init__(self, code: int, message: str, request_id: RequestId = None) -> None:
        super().__init__(message)
        self.code = code
        self.id = request_id


class InvalidParamsError(Exception):
    """The parameters of a call are not what its method takes."""


def parse(line: bytes) -> Request:
    """The request in one line. Raises ProtocolError."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(PARSE_ERROR, f"not JSON: {error}") from error
    if isinstance(said, list):
        raise ProtocolError(INVALID_REQUEST, "batches are not taken: send one object a line")
    if not isinstance(said, dict):
        raise ProtocolError(INVALID_REQUEST, "a request is a JSON object")
    request_id = said.get("id")
    if isinstance(request_id, bool) or not isinstance(request_id, str | int | float | None):
        raise ProtocolError(INVALID_REQUEST, "an id is a string, a number or null")
    if said.get("jsonrpc") != "2.0":
        raise ProtocolError(INVALID_REQUEST, 'a request says "jsonrpc": "2.0"', request_id)
    method, params = said.get("method"), said.get("params", {})
    if not isinstance(method, str):
        raise ProtocolError(INVALID_REQUEST, "a request names its method", request_id)
    if isinstance(params, list):
        if params:
            raise ProtocolError(INVALID_PARAMS, "parameters go by name", request_id)
        params = {}
    if not isinstance(params, dict):
        raise ProtocolError(INVALID_REQUEST, "parameters are an object", request_id)
    return Request(request_id, "id" not in said, method, params)


def result(request_id: RequestId, value: Any) -> bytes:
    """The line of an answer."""
    return frame({"jsonrpc": "2.0", "id": request_id, "result": value})


def failure(request_id: RequestId, code: int, message: str, data: dict[str, Any] | None = None) -> bytes:
    """The line of an error."""
    error: dict[str, Any] = {"code": code, "message": message}
    if data is not None:
        error["data"] = data
    return frame({"jsonrpc": "2.0", "id": request_id, "error": error})


def stated(request_id: RequestId, error: PatinadError) -> bytes:
    """The line of a stated error; the client raises it again by the name of its class."""
    data = {"kind": type(error).__name__, "exit_code": error.exit_code}
    return failure(request_id, STATED_ERROR, " ".join(str(error).split()), data)


def progress(request_id: RequestId, step: dict[str, Any]) -> bytes:
    """The line of a progress notification."""
    return frame({"jsonrpc": "2.0", "method": "progress", "params": {"id": request_id, **step}})


def alive(request_id: RequestId) -> bytes:
    """The line that says: still at it, nothing new."""
    return frame({"jsonrpc": "2.0", "method": "alive", "params": {"id": request_id}})


def frame(value: dict[str, Any]) -> bytes:
    """One line of ASCII: a file name that is no UTF-8 travels as escaped surrogates and comes back the same."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).encode("ascii") + b"\n"
