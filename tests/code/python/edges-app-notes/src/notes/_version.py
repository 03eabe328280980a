from importlib import metadata


def get_version() -> str:
    try:
        return metadata.version("notes")  #: version -> ?
    except metadata.PackageNotFoundError:
        return "0"
