class FetchError(Exception):
    def __init__(self, url: str, *args: object) -> None:
        super().__init__(url, *args)  #: __init__ -> ?
        self.url = url

    def describe(self) -> str:
        return f"cannot fetch {self.url}"


class TooManyRedirects(FetchError):
    def __init__(self, url: str, depth: int) -> None:
        super().__init__(url, depth)  #: __init__ -> FetchError.__init__
        self.depth = depth

    def describe(self) -> str:
        return super().describe() + f" in {self.depth}"  #: describe -> FetchError.describe
