import enum
import typing as t
from collections import defaultdict

S = t.TypeVar("S", bound=enum.Enum)
Hook = t.Callable[["Order"], None]


class InvalidTransition(RuntimeError):
    def __init__(self, source: enum.Enum, event: str):
        super().__init__(f"{source.name} has no {event}")
        self.source = source


class Transition(t.NamedTuple):
    source: enum.Enum
    target: enum.Enum
    guard: t.Optional[t.Callable[..., bool]] = None

    def allowed(self, *args) -> bool:
        return self.guard is None or self.guard(*args)


class Machine(t.Generic[S]):
    def __init__(self, initial: S):
        self.state = initial
        self._table: dict[str, list[Transition]] = defaultdict(list)
        self._hooks: t.Dict[S, t.List[Hook]] = {}

    def on(self, event: str, source: S, target: S, guard=None) -> "Machine[S]":
        self._table[event].append(Transition(source, target, guard))  #: Transition -> Transition
        return self

    def entering(self, state: S):
        def decorator(func: Hook) -> Hook:
            self._hooks.setdefault(state, []).append(func)
            return func

        return decorator

    def fire(self, event: str, *args) -> S:
        for transition in self._table[event]:
            if transition.source is self.state and transition.allowed(*args):  #: allowed -> Transition.allowed
                self._enter(transition.target, *args)  #: _enter -> Machine._enter
                return self.state
        raise InvalidTransition(self.state, event)  #: InvalidTransition -> InvalidTransition

    def _enter(self, state: S, *args) -> None:
        self.state = state
        for hook in self._hooks.get(state, ()):
            hook(*args)

    def can(self, event: str) -> bool:
        return any(tr.source is self.state for tr in self._table.get(event, []) if tr.allowed())  #: allowed -> Transition.allowed


from .order import Order  # noqa: E402
