import inspect
import re
from typing import Any, Awaitable, Callable, Dict, List, Optional, Tuple, Type, TypeVar, Union

from .http import HTTPError, Request, Response, json_response
from .inject import Container

Handler = Callable[..., Awaitable[Response]]
Middleware = Callable[[Request, Handler], Awaitable[Response]]
H = TypeVar("H", bound=Handler)


class Route:
    def __init__(self, method: str, pattern: str, handler: Handler):
        self.method = method
        self.regex = re.compile(pattern)
        self.handler = handler

    def match(self, request: Request) -> Optional[Dict[str, str]]:
        found = self.regex.match(request.path)
        return found.groupdict() if found else None


class Router:
    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self.routes: List[Route] = []

    def route(self, method: str, path: str) -> Callable[[H], H]:
        def inner(handler: H) -> H:
            self.routes.append(Route(method, self.prefix + path, handler))  #: Route -> Route
            return handler

        return inner

    def get(self, path: str):
        return self.route("GET", path)  #: route -> Router.route

    post = lambda self, path: self.route("POST", path)  #: route -> Router.route

    def find(self, request: Request) -> Tuple[Route, Dict[str, str]]:
        for route in self.routes:
            params = route.match(request)  #: match -> Route.match
            if params is not None:
                return route, params
        raise HTTPError(404)  #: HTTPError -> microweb/http.py HTTPError


class App(Router):
    def __init__(self, container: Optional[Container] = None) -> None:
        super().__init__()  #: __init__ -> Router.__init__
        self.container = container or Container()  #: Container -> microweb/inject.py Container
        self.middlewares: List[Middleware] = []
        self.errors: Dict[Type[Exception], Callable[[Exception], Response]] = {}

    def include(self, router: Router) -> None:
        self.routes.extend(router.routes)

    async def __call__(self, scope: Dict[str, Any]) -> bytes:
        request = Request.from_scope(scope)  #: from_scope -> microweb/http.py Request.from_scope
        response = await self.handle(request)  #: handle -> App.handle
        return response.render()  #: render -> microweb/http.py Response.render

    async def handle(self, request: Request) -> Response:
        try:
            route, params = self.find(request)  #: find -> Router.find
            call = self.container.wire(route.handler, request=request, **params)  #: wire -> microweb/inject.py Container.wire
            return await call()
        except HTTPError as error:
            return error.response()  #: response -> microweb/http.py HTTPError.response
        except Exception as error:
            return self.on_error(error)  #: on_error -> App.on_error

    def on_error(self, error: Exception) -> Response:
        for kind, make in self.errors.items():
            if isinstance(error, kind):
                return make(error)
        return json_response({"error": str(error)}, status=500)  #: json_response -> microweb/http.py json_response
