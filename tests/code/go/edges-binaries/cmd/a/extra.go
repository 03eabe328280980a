package main

func helperOfA() { usage() } //: usage -> cmd/a/main.go usage
