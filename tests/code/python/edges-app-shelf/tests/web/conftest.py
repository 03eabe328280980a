import pytest


class Client:
    def __init__(self, library):
        self.library = library

    def get(self, path):
        return self.library.find(path.strip("/"))  #: find -> ?; strip -> ?

    def login(self):
        return self


@pytest.fixture
def book():
    return {"title": "Emma"}


@pytest.fixture
def client(library):
    client = Client(library)  #: Client -> Client
    return client.login()  #: login -> Client.login
