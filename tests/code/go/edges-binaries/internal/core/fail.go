package core

func Fail(err error) { fail() } //: fail -> fail

func fail() {}
