from typing import Annotated

from tickets import framework as web
from tickets.framework import Depends, HTTPError, Request, Router
from tickets.models import User
from tickets.services import MemoryRepository, TicketService

router = Router(prefix="/tickets")  #: Router -> tickets/framework.py Router
_repository = MemoryRepository()  #: MemoryRepository -> tickets/services.py MemoryRepository


def current_user(request: Request) -> User:
    name = request.header("user")  #: header -> tickets/framework.py Request.header
    if not name:
        raise HTTPError(401, "who are you?")  #: HTTPError -> tickets/framework.py HTTPError
    return User(name)  #: User -> tickets/models.py User


def service() -> TicketService:
    return TicketService(_repository)  #: TicketService -> tickets/services.py TicketService


@router.get("/")  #: get -> tickets/framework.py Router.get
@web.json  #: json -> tickets/framework.py json
def show(number: int, service: TicketService = Depends(service)):  #: Depends -> tickets/framework.py Depends
    return service.find(number).label()  #: find -> tickets/services.py TicketService.find; label -> tickets/models.py Ticket.label


@router.post("/close")  #: post -> tickets/framework.py Router.post
def close(
    number: int,
    tickets: Annotated[TicketService, Depends(service)],  #: Depends -> tickets/framework.py Depends
    user: User = Depends(current_user),  #: Depends -> tickets/framework.py Depends
):
    try:
        return tickets.close(number, user).state.name  #: close -> tickets/services.py TicketService.close
    except LookupError as error:
        raise web.HTTPError(404) from error  #: HTTPError -> tickets/framework.py HTTPError


def create_app() -> web.App:
    app = web.App()  #: App -> tickets/framework.py App
    app.include(router)  #: include -> tickets/framework.py App.include

    @app.get("/health")  #: get -> tickets/framework.py Router.get
    def health():
        return "ok"

    return app
