from __future__ import annotations

from enum import Enum, auto


class Context:
    def __init__(self) -> None:
        self.state: State = Idle(self)  #: Idle -> Idle
        self.history: list[State] = []
        self.timers: dict[str, Timer] = {}

    def change(self, state: State) -> None:
        self.history.append(self.state)  #: append -> ?
        self.state.leave()  #: leave -> State.leave
        self.state = state
        self.state.enter()  #: enter -> State.enter

    def back(self) -> None:
        previous = self.history.pop()  #: pop -> ?
        previous.enter()  #: enter -> State.enter
        last = self.history[-1]
        last.enter()  #: enter -> State.enter
        for state in reversed(self.history):  #: reversed -> ?
            state.leave()  #: leave -> State.leave

    def tick(self) -> None:
        timer = self.timers.get("x")  #: get -> ?
        if timer:
            timer.fire()  #: fire -> Timer.fire
        self.timers.setdefault("y", Timer()).fire()  #: Timer -> Timer; fire -> Timer.fire; setdefault -> ?
        for name, timer in self.timers.items():  #: items -> ?
            timer.fire()  #: fire -> Timer.fire
        timers = list(self.timers.values())  #: list -> ?; values -> ?
        timers[0].fire()  #: fire -> Timer.fire
        sorted(timers, key=lambda t: t.order())[0].fire()  #: order -> Timer.order; fire -> Timer.fire; sorted -> ?
        max(timers).fire()  #: max -> ?; fire -> Timer.fire
        [t.fire() for t in timers if t.order()]  #: fire -> Timer.fire; order -> Timer.order
        {name: t.order() for name, t in self.timers.items()}  #: order -> Timer.order; items -> ?


class Timer:
    def fire(self):
        pass

    def order(self):
        return 1


class State:
    def __init__(self, context: Context):
        self.context = context

    def enter(self): ...

    def leave(self): ...


class Idle(State):
    def enter(self):
        super().enter()  #: enter -> State.enter; super -> ?
        self.context.change(Running(self.context))  #: change -> Context.change; Running -> Running


class Running(State):
    def leave(self):
        self.context.tick()  #: tick -> Context.tick


class Mode(Enum):
    FAST = auto()  #: auto -> ?
    SLOW = auto()  #: auto -> ?

    def make(self) -> State:
        match self:
            case Mode.FAST:
                return Running(Context())  #: Running -> Running; Context -> Context
        return Idle(Context())  #: Idle -> Idle; Context -> Context


def handle(event: State | int):
    match event:
        case Idle() as idle:
            idle.enter()  #: enter -> Idle.enter
        case Running(context=context):
            context.change(event)  #: change -> Context.change (missed)
        case int():
            event.enter()  #: enter -> ?
    Mode.FAST.make().enter()  #: make -> Mode.make; enter -> State.enter
