import json

from tickets.api import create_app
from tickets.framework import Request

app = create_app()  #: create_app -> tickets/api.py create_app


def run(path: str, method: str = "GET") -> str:
    response = app.handle(Request(method, path, {}))  #: handle -> tickets/framework.py App.handle; Request -> tickets/framework.py Request
    return json.dumps(response.body)  #: dumps -> ?


run("/health")  #: run -> run
