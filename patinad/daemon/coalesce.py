"""Many file events, few calls: a thread that sleeps until something is due and then says it once."""

import logging
import threading
import time
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

Key = TypeVar("Key", bound=Hashable)


class Coalescer(Generic[Key]):
    """Calls `fire(key)` once for all notes of a key that come within its delay.

    The first note sets the time, later ones do not move it: a stream of events cannot starve the call.
    `tick` is called every `tick_s()` seconds; None means not at all, and then the thread sleeps for good.
    """

    def __init__(
        self, fire: Callable[[Key], None], tick: Callable[[], None], tick_s: Callable[[], float | None]
    ) -> None:
        self._fire, self._tick, self._tick_s = fire, tick, tick_s
        self._due: dict[Key, float] = {}
        self._changed = threading.Condition()  # a leaf: nothing else is called while it is held
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Fire nothing more, and wait for a call under way unless it is this thread's own."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def note(self, key: Key, delay_s: float) -> None:
        """Something happened to `key`: fire it in `delay_s` seconds, or when it is due already. Never blocks for long."""
        due = time.monotonic() + delay_s
        with self._changed:
            if due < self._due.get(key, float("inf")):
                self._due[key] = due
                self._changed.notify()

    def forget(self, key: Key) -> None:
        """Do not fire what was noted for `key`."""
        with self._changed:
            self._due.pop(key, None)

    def wake(self) -> None:
        """Look at `tick_s` again."""
        with self._changed:
            self._changed.notify()

    def _run(self) -> None:
        ticked = time.monotonic()
        while True:
            with self._changed:
                if self._stopped:
                    return
                tick_s, now = self._tick_s(), time.monotonic()
                due = [key for key, at in self._due.items() if at <= now]
                for key in due:
                    del self._due[key]
                must_tick = tick_s is not None and ticked + tick_s <= now
                if not due and not must_tick:
                    times = list(self._due.values()) + ([ticked + tick_s] if tick_s is not None else [])
                    self._changed.wait(min(times) - now if times else None)
                    continue
            if must_tick:
                ticked = now
                self._guarded(self._tick)
            for key in due:
                self._guarded(self._fire, key)

    def _guarded(self, call: Callable[..., None], *arguments: Key) -> None:
        """What is called must never end this thread."""
        try:
            call(*arguments)
        except Exception:
            log.exception("a watch event could not be delivered")
