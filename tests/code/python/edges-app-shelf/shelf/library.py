from __future__ import annotations

from dataclasses import dataclass, field


class MissingBook(KeyError):
    pass


@dataclass
class Book:
    title: str
    pages: int = 0

    def open_at(self, page: int) -> Page:
        return Page(self, page)  #: Page -> Page


@dataclass
class Page:
    book: Book
    number: int

    def turn(self) -> Page:
        return self.book.open_at(self.number + 1)  #: open_at -> Book.open_at


@dataclass
class Library:
    books: dict[str, Book] = field(default_factory=dict)

    def add(self, book: Book) -> Library:
        self.books[book.title] = book
        return self

    def find(self, title: str) -> Book:
        try:
            return self.books[title]
        except KeyError:
            raise MissingBook(title) from None  #: MissingBook -> MissingBook

    def lend(self, title: str) -> Loan:
        return Loan(self, self.find(title))  #: Loan -> Loan; find -> Library.find

    def close(self) -> None:
        self.books.clear()  #: clear -> ?


@dataclass
class Loan:
    library: Library
    book: Book

    def __enter__(self) -> Book:
        return self.book

    def __exit__(self, *error: object) -> None:
        self.give_back()  #: give_back -> Loan.give_back

    def give_back(self) -> None:
        self.library.add(self.book)  #: add -> Library.add
