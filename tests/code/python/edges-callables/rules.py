from typing import Callable


class Rule:
    def __init__(self, test: Callable[[object], bool]):
        self.test = test

    def __call__(self, value: object) -> bool:
        return self.test(value)  #: test -> ?

    def both(self, other: "Rule") -> "Rule":
        return Rule(lambda value: self(value) and other(value))  #: Rule -> Rule; self -> Rule.__call__; other -> Rule.__call__

    @classmethod
    def always(cls) -> "Rule":
        return cls(lambda value: True)  #: cls -> Rule


class Key:
    def show(self) -> str:
        return "key"


class Plain:
    def again(self):
        return self()  #: self -> ?


def shown(rules: dict[Key, Rule], default: Callable[[], Rule]) -> None:
    for key, rule in rules.items():
        key.show()  #: show -> Key.show
        rule.both(rule)  #: both -> Rule.both
    for key in rules.keys():
        key.show()  #: show -> Key.show
    default().both(Rule.always())  #: default -> ?; both -> Rule.both; always -> Rule.always
