"""A module with every way to define something."""

from __future__ import annotations

LIMIT: int = 3
NAMES = ["a", "b"]
logger = get_logger(__name__)
logger = other(logger)


class Base:
    """The base of all.

    It says more here.
    """

    REGISTRY: dict[str, Base] = {}
    label = "base"

    def __init__(self, store: Store, *args, key=None, **rest) -> None:
        self.store = store
        self.count: int = 0
        self.index = Index(store)

    @property
    @functools.cache
    def size(self) -> int | None:
        """How large."""
        return self.store.size()

    @staticmethod
    def make(kind: str, /, *, strict: bool = False) -> Base:
        class Local(Base):
            def helper(self): ...

        return Local()

    async def fetch(self) -> Optional[bytes]:  # noqa: D102
        return await self.store.get()

    def _private(self): ...

    def __mangled(self): ...


class Child[T](Base, mixins.Loud, metaclass=Meta):
    def __init__(self) -> None:
        super().__init__(None)


# Doubles what it is given.
def double(x: int) -> int:
    def inner():
        return x * 2

    return inner()


def double(x, y=1):
    yield x


if TYPE_CHECKING:

    @overload
    def conditional(a: int) -> int: ...


@app.route("/things/<id>")
@login_required
async def decorated(request, id): ...


square = lambda n: n * n
type Pair[T] = tuple[T, T]
