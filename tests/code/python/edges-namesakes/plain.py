def go():
    unique_helper()  #: unique_helper -> two.py unique_helper
    take()  #: take -> ?
    print(open)
