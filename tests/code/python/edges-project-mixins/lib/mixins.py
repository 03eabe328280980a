class JsonMixin:
    def to_json(self):
        import json

        return json.dumps(self.to_dict())  #: dumps -> ?; to_dict -> ?


class LogMixin:
    def log(self, text):
        print(self.prefix() + text)  #: prefix -> LogMixin.prefix; print -> ?

    def prefix(self):
        return ""


class Comparable:
    def compare(self, other):
        return self.key() - other.key()  #: key -> Comparable.key; key -> ?

    def key(self):
        raise NotImplementedError()  #: NotImplementedError -> ?
