import pytest

from shelf.library import Library, MissingBook


def test_find(library, book):
    assert library.find("Emma") is book  #: find -> shelf/library.py Library.find
    with pytest.raises(MissingBook):  #: raises -> ?
        library.find("Persuasion")  #: find -> shelf/library.py Library.find


def test_page(page):
    assert page.turn().turn().number == 3  #: turn -> shelf/library.py Page.turn; turn -> shelf/library.py Page.turn


def test_made(make_book, library):
    book = make_book("Other")  #: make_book -> tests/conftest.py make_book.make
    library.add(book).add(make_book())  #: add -> shelf/library.py Library.add; add -> shelf/library.py Library.add; make_book -> tests/conftest.py make_book.make


@pytest.mark.parametrize("number", [1, 2])  #: parametrize -> ?
def test_turn(number, book):
    page = book.open_at(number)  #: open_at -> shelf/library.py Book.open_at
    check(page.turn().number, number + 1)  #: check -> check; turn -> shelf/library.py Page.turn


def check(one, other):
    assert one == other


class TestLoan:
    @pytest.fixture
    def loan(self, library, book):
        return library.lend(book.title)  #: lend -> shelf/library.py Library.lend

    def test_with(self, loan):
        with loan as book:
            book.open_at(3)  #: open_at -> shelf/library.py Book.open_at
        self.assert_back(loan.library)  #: assert_back -> TestLoan.assert_back

    def assert_back(self, library: Library):
        assert library.find("Emma")  #: find -> shelf/library.py Library.find

    def test_back(self, loan, capsys):
        loan.give_back()  #: give_back -> shelf/library.py Loan.give_back
        capsys.readouterr()  #: readouterr -> ?
