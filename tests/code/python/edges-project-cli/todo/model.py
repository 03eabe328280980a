import datetime


class Task:
    def __init__(self, title: str) -> None:
        self.title = title
        self.created = datetime.datetime.now()
        self.finished = None

    def validate(self):
        if not self.title.strip():
            raise ValidationError("no title")  #: ValidationError -> ValidationError

    def finish(self):
        self.finished = self._now()  #: _now -> Task._now

    @staticmethod
    def _now():
        return datetime.datetime.now()  #: now -> ?

    def __str__(self):
        return render([self])  #: render -> render


class ValidationError(ValueError):
    pass


def render(tasks):
    return "\n".join(t.title for t in tasks)
