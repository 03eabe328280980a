package main

import "example.com/tool/internal/core"

func main() {
	if err := run(); err != nil { //: run -> cmd/b/run.go run
		core.Fail(err) //: Fail -> internal/core/fail.go Fail
	}
	usage() //: usage -> cmd/b/run.go usage
	helperOfA() //: helperOfA -> ?
}
