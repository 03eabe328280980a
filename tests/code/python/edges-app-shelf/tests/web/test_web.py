import unittest

import pytest


@pytest.fixture
def page(client):
    return client.get("/Emma")  #: get -> tests/web/conftest.py Client.get


def test_get(client, book):
    client.login().get("/x")  #: login -> tests/web/conftest.py Client.login; get -> tests/web/conftest.py Client.get
    book.get("title")  #: get -> ?
    book.open_at(3)  #: open_at -> ?


def test_page(page, library):
    page.turn()  #: turn -> ?
    library.close()  #: close -> shelf/library.py Library.close


def helper(client):
    client.get("/")  #: get -> ?


class Old(unittest.TestCase):
    def setUp(self):
        self.answer = helper(None)  #: helper -> helper

    def test_answer(self):
        self.assertIsNone(self.answer)  #: assertIsNone -> ?
