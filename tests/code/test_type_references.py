"""A file names a type once, with how often."""

from patinad.code.facts import TYPE_CHARACTERS
from patinad.code.languages import BY_NAME
from patinad.code.scrape import scrape


def test_long_names_that_begin_alike_are_one() -> None:
    begin = "A" * TYPE_CHARACTERS
    source = f"let a: {begin}One;\nlet b: {begin}Two;\nlet c: {begin}Two;\n"
    facts = scrape(source.encode(), BY_NAME["typescript"])
    assert facts.type_references == ((begin, 3),)
