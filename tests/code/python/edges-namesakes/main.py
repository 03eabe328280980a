import one
import subprocess
from two import Client
from collections import *
import requests as http


def main(client, items: dict, session):
    take()  #: take -> ?
    get()  #: get -> ?
    client.get()  #: get -> ?
    items.get("x")  #: get -> ?
    http.get("x")  #: get -> ?
    session.run()  #: run -> ?
    subprocess.run()  #: run -> ?
    one.get()  #: get -> one.py get
    one.Client().get()  #: Client -> one.py Client; get -> one.py Client.get
    Client().get()  #: Client -> two.py Client; get -> two.py Client.get
    filter(None, [])  #: filter -> ?
    "x".run()  #: run -> ?
    [].get()  #: get -> ?
    {}.get("x")  #: get -> ?
    unique_helper()  #: unique_helper -> ?
    _hidden()  #: _hidden -> ?
    open("x").run()  #: open -> ?; run -> ?
    http.Client().run()  #: Client -> ?; run -> ?
