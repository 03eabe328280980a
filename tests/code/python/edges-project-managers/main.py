from resources import File, Reader, Session, opened


def read(path):
    with File(path) as file:  #: File -> resources.py File
        reader = file.read()  #: read -> resources.py File.read
        for row in reader:
            row.cell(0)  #: cell -> resources.py Row.cell
        for row in reader.rows():  #: rows -> resources.py Reader.rows
            row.cell(1)  #: cell -> resources.py Row.cell
    with Session() as transaction:  #: Session -> resources.py Session
        transaction.commit()  #: commit -> resources.py Transaction.commit
    with opened(path) as held, open(path) as raw:  #: opened -> resources.py opened; open -> ?
        held.read()  #: read -> resources.py File.read
        raw.read()  #: read -> ?
    return [row.cell(0) for row in file.read().rows() if row]  #: cell -> resources.py Row.cell; rows -> resources.py Reader.rows; read -> resources.py File.read


def first(reader: Reader):
    next(reader).cell(0)  #: next -> ?; cell -> resources.py Row.cell
    next(reader.rows()).cell(0)  #: rows -> resources.py Reader.rows; cell -> resources.py Row.cell; next -> ?
    list(reader.rows())[0].cell(0)  #: rows -> resources.py Reader.rows; cell -> resources.py Row.cell; list -> ?
    for n, row in enumerate(reader.rows()):  #: rows -> resources.py Reader.rows; enumerate -> ?
        row.cell(n)  #: cell -> resources.py Row.cell
