def run():
    pass


def load():
    pass


def open():
    pass


def walk():
    pass


class item:
    def run(self):
        pass
