def a_run():
    pass


b_run()  #: b_run -> ?
