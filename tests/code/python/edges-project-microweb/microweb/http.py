import json
from http import HTTPStatus
from typing import Any, Mapping, Union
from urllib.parse import parse_qs


class Headers(dict):
    def get(self, key, default=None):
        return super().get(key.lower(), default)

    def content_type(self) -> str:
        return self.get("content-type", "")  #: get -> Headers.get


class Request:
    def __init__(self, path: str, headers: Headers, query: str = "") -> None:
        self.path = path
        self.headers = headers
        self._query = query

    @classmethod
    def from_scope(cls, scope: Mapping[str, Any]) -> "Request":
        headers = Headers((k.decode(), v.decode()) for k, v in scope["headers"])  #: Headers -> Headers
        return cls(scope["path"], headers, scope["query_string"])  #: cls -> Request

    @property
    def query(self) -> "QueryParams":
        return QueryParams(parse_qs(self._query))  #: QueryParams -> QueryParams

    def is_json(self) -> bool:
        return self.headers.content_type() == "application/json"  #: content_type -> Headers.content_type


class QueryParams:
    def __init__(self, raw) -> None:
        self._raw = raw

    def first(self, key: str, default: str = "") -> str:
        return self._raw.get(key, [default])[0]

    def int(self, key: str) -> int:
        return int(self.first(key, "0"))  #: first -> QueryParams.first


class Response:
    def __init__(self, body: Union[str, bytes] = b"", status: int = 200) -> None:
        self.body = body
        self.status = status
        self.headers = Headers()  #: Headers -> Headers

    def header(self, key: str, value: str) -> "Response":
        self.headers[key] = value
        return self

    def render(self) -> bytes:
        return str(self.body).encode()


class HTTPError(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(HTTPStatus(status).phrase)
        self.status = status

    def response(self) -> Response:
        return Response(str(self), self.status).header("x-error", "1")  #: Response -> Response; header -> Response.header


def json_response(data: Any, *, status: int = 200) -> Response:
    return Response(json.dumps(data), status).header("content-type", "application/json")  #: Response -> Response; header -> Response.header
