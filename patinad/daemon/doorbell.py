"""Rings when a hook leaves something in the spool; where the folder cannot be watched, once a second to be safe."""

import contextlib
import logging
import os
from collections.abc import Callable
from pathlib import Path

from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from patinad.daemon.folders import Folder, Interest

log = logging.getLogger(__name__)

POLL_S = 1.0


class Doorbell:
    """Calls `ring` on the observer's thread for every change of one folder."""

    def __init__(
        self, folder: Path, ring: Callable[[], None], make_observer: Callable[[], BaseObserver] = Observer
    ) -> None:
        self.folder = folder
        self._make_observer = make_observer
        self._watched = Folder(folder, recursive=False, on_note=lambda _interest, _kind, _name: ring())
        self._watched.interests = (Interest(folder, "spool", folder),)
        self._observer: BaseObserver | None = None

    def start(self) -> bool:
        """Watch the folder, which is made if need be; False where that cannot be done."""
        self.stop()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        observer = self._make_observer()
        try:
            self._watched.schedule(observer)
            observer.start()
        except OSError as error:
            log.warning(
                "the spool cannot be watched (%s): looking into it every second",
                os.strerror(error.errno or 0),
            )
            return False
        self._observer = observer
        return True

    def sound(self) -> bool:
        """Whether it would ring: the observer lives, and the folder is the one that is watched."""
        return self._observer is not None and self._observer.is_alive() and self._watched.sound()

    def stop(self) -> None:
        """Ring no more."""
        observer, self._observer = self._observer, None
        if observer is not None:
            with contextlib.suppress(RuntimeError):
                observer.stop()
                observer.join(2.0)
