"""A very small web framework: routes by decorator, arguments by dependency."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps


class HTTPError(Exception):
    def __init__(self, status: int, detail: str = "") -> None:
        super().__init__(detail)  #: __init__ -> ?; super -> ?
        self.status = status


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]

    def header(self, name: str) -> str | None:
        return self.headers.get(name)  #: get -> ?


class Response:
    def __init__(self, body: object, status: int = 200) -> None:
        self.body = body
        self.status = status

    @classmethod
    def error(cls, error: HTTPError) -> "Response":
        return cls({"detail": str(error)}, error.status)  #: cls -> Response


class Depends:
    def __init__(self, dependency: Callable[..., object]) -> None:
        self.dependency = dependency


class Router:
    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self.routes: dict[tuple[str, str], Callable[..., object]] = {}

    def route(self, method: str, path: str):
        def register(handler):
            self.routes[method, self._full(path)] = handler  #: _full -> Router._full
            return handler

        return register

    def get(self, path: str):
        return self.route("GET", path)  #: route -> Router.route

    def post(self, path: str):
        return self.route("POST", path)  #: route -> Router.route

    def _full(self, path: str) -> str:
        return self.prefix.rstrip("/") + path


class App(Router):
    def include(self, router: Router) -> None:
        self.routes.update(router.routes)  #: update -> ?

    def handle(self, request: Request) -> Response:
        handler = self.routes.get((request.method, request.path))  #: get -> ?
        try:
            if handler is None:
                raise HTTPError(404)  #: HTTPError -> HTTPError
            return Response(handler(**solve(handler, request)))  #: Response -> Response; solve -> solve; handler -> ?
        except HTTPError as error:
            return Response.error(error)  #: error -> Response.error


def solve(handler: Callable[..., object], request: Request) -> dict[str, object]:
    found = {}
    for name, parameter in inspect.signature(handler).parameters.items():
        if isinstance(parameter.default, Depends):
            inner = parameter.default.dependency
            found[name] = inner(**solve(inner, request))  #: solve -> solve; inner -> ?
        elif parameter.annotation is Request:
            found[name] = request
    return found


def json(handler):
    @wraps(handler)  #: wraps -> ?
    def wrapper(*args, **kwargs):
        return {"data": handler(*args, **kwargs)}  #: handler -> ?

    return wrapper
