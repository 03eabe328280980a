import functools
import inspect
from typing import Any, Callable, Dict, Type, TypeVar, cast, get_type_hints

T = TypeVar("T")


class Container:
    def __init__(self) -> None:
        self._factories: Dict[type, Callable[[], Any]] = {}

    def provide(self, kind: Type[T], factory: Callable[[], T]) -> None:
        self._factories[kind] = factory

    def resolve(self, kind: Type[T]) -> T:
        return cast(T, self._factories[kind]())

    def wire(self, func: Callable[..., T], **known: Any) -> Callable[[], T]:
        for name, hint in get_type_hints(func).items():
            if name not in known and hint in self._factories:
                known[name] = self.resolve(hint)  #: resolve -> Container.resolve
        return functools.partial(func, **known)


def provider(container: Container, kind: Type[T]):
    def deco(func: Callable[[], T]) -> Callable[[], T]:
        container.provide(kind, func)  #: provide -> Container.provide
        return func

    return deco
