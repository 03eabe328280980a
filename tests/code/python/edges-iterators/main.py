class Row:
    def cell(self):
        pass


class Reader:
    """Goes through itself."""

    def __iter__(self):
        return self

    def __next__(self) -> Row:
        return Row()  #: Row -> Row


class Feed:
    def __aiter__(self):
        return self

    async def __anext__(self) -> Row:
        return Row()  #: Row -> Row


class Ping:
    """Each says that it goes through the other: nothing comes of that, least of all an end of the scrape."""

    def __iter__(self):
        return Pong()  #: Pong -> Pong


class Pong:
    def __iter__(self):
        return Ping()  #: Ping -> Ping


def read(reader: Reader, ping: Ping):
    for row in reader:
        row.cell()  #: cell -> Row.cell
    [row.cell() for row in Reader()]  #: cell -> Row.cell; Reader -> Reader
    for row in ping:
        row.cell()  #: cell -> ?


async def follow(feed: Feed):
    async for row in feed:
        row.cell()  #: cell -> Row.cell
