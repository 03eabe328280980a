from typing import Protocol

from microweb.app import App, Router
from microweb.http import HTTPError, Request, Response, json_response
from microweb.inject import Container, provider


class Clock(Protocol):
    def now(self) -> float: ...


class FakeClock:
    def __init__(self, at: float = 0.0):
        self.at = at

    def now(self) -> float:
        return self.at

    def tick(self, by: float = 1.0) -> "FakeClock":
        self.at += by
        return self


container = Container()  #: Container -> microweb/inject.py Container
app = App(container)  #: App -> microweb/app.py App
api = Router("/api")  #: Router -> microweb/app.py Router


@provider(container, Clock)  #: provider -> microweb/inject.py provider
def clock() -> Clock:
    return FakeClock().tick().tick()  #: FakeClock -> FakeClock; tick -> FakeClock.tick; tick -> FakeClock.tick


@api.get("/time")  #: get -> microweb/app.py Router.get
async def time(request: Request, clock: Clock) -> Response:
    if request.is_json():  #: is_json -> microweb/http.py Request.is_json
        return json_response({"now": clock.now()})  #: json_response -> microweb/http.py json_response; now -> Clock.now
    page = request.query.int("page")  #: int -> microweb/http.py QueryParams.int
    if page < 0:
        raise HTTPError(400)  #: HTTPError -> microweb/http.py HTTPError
    kind = request.headers.get("accept")  #: get -> microweb/http.py Headers.get
    return Response(str(page)).header("x-kind", kind)  #: Response -> microweb/http.py Response; header -> microweb/http.py Response.header


@app.route("POST", "/tick")  #: route -> microweb/app.py Router.route
async def tick(request: Request) -> Response:
    now = container.resolve(FakeClock).tick().now()  #: resolve -> microweb/inject.py Container.resolve; tick -> FakeClock.tick (missed); now -> FakeClock.now (missed)
    return Response(f"{now}")  #: Response -> microweb/http.py Response


app.include(api)  #: include -> microweb/app.py App.include
app.errors[ValueError] = lambda error: HTTPError(400).response()  #: HTTPError -> microweb/http.py HTTPError; response -> microweb/http.py HTTPError.response
