import pytest

from shelf.library import Book, Library


@pytest.fixture
def library():
    library = Library()  #: Library -> shelf/library.py Library
    yield library
    library.close()  #: close -> shelf/library.py Library.close


@pytest.fixture
def book(library: Library) -> Book:
    book = Book("Emma", 400)  #: Book -> shelf/library.py Book
    library.add(book)  #: add -> shelf/library.py Library.add
    return book


@pytest.fixture(name="page")  #: fixture -> ?
def first_page(book):
    return book.open_at(1)  #: open_at -> shelf/library.py Book.open_at


@pytest.fixture(scope="session", params=[1, 2])
def make_book(request):
    def make(title="Untitled"):
        return Book(title, request.param)  #: Book -> shelf/library.py Book

    return make


@pytest.fixture(autouse=True)
def clean(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  #: chdir -> ?
