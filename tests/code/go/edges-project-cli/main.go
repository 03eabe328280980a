package main

import (
	"os"

	"example.org/deploy/cmd"
)

func main() { os.Exit(cmd.Execute()) } //: Execute -> cmd/root.go Execute
