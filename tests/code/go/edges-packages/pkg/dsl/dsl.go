package dsl

func Describe(s string) { take() } //: take -> ?
