package main

import (
	"os"

	"example.com/tool/internal/core"
)

func main() { os.Exit(run(os.Args)) } //: run -> run; Exit -> ?

func run(args []string) int {
	c := core.Load(args[1]) //: Load -> internal/core/core.go Load
	return c.Exec(usage)    //: Exec -> internal/core/core.go Core.Exec
}

func usage() {}
