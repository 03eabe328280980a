module example.com/errs
