import sys

try:
    from fast import parse
except ImportError:
    from slow import parse

try:
    from fast import dump
except ImportError:

    def dump():
        pass


try:
    from slow import merge
except ImportError:
    merge = None

try:
    import ujson as json
except ImportError:
    import json

if sys.platform == "win32":

    def locate():
        pass

else:

    def locate():
        pass


if sys.version_info > (3, 8):

    class Cache:
        def get(self):
            pass

else:

    class Cache:
        def get(self):
            pass


def only():
    parse()  #: parse -> ?
    dump()  #: dump -> ?
    locate()  #: locate -> ?
    Cache().get()  #: Cache -> ?; get -> ?
    json.dump()  #: dump -> ?
    single()  #: single -> single


if sys.flags.debug:

    def single():
        pass
