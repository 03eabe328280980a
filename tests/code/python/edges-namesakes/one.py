def take():
    pass


def get():
    pass


class Client:
    def get(self):
        pass

    def open(self):
        return open("x")


def filter():
    pass
