import app.builtin
import app.registry as reg
from app.registry import Hook


def main():
    reg.dispatch("hello", "you")  #: dispatch -> app/registry.py dispatch
    app.builtin.bye("you")  #: bye -> app/builtin.py bye
    Hook.run_all(3)  #: run_all -> app/registry.py Hook.run_all
    app.builtin.Twice().run(1)  #: Twice -> app/builtin.py Twice; run -> app/builtin.py Twice.run
    registry.dispatch("x")  #: dispatch -> ?


main()  #: main -> main
