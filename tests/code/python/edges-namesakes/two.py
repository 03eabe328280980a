def take():
    pass


def get():
    pass


class Client:
    def get(self):
        self.send()  #: send -> ?

    def run(self):
        pass


def unique_helper():
    pass


def _hidden():
    pass
