"""Names that mean something to us and nothing to Python."""


def ordinal(value):
    return value


class declaration:
    export = 1

    def default(self):
        return self.export
