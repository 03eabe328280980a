package main

import (
	"fmt"

	"example.com/plug/plugin"
	_ "example.com/plug/plugins/hello"
)

type stdout struct{}

func (stdout) Info(s string) { fmt.Println(s) } //: Println -> ?

func main() {
	env := plugin.Env{Log: stdout{}}
	plugin.InitAll(&env) //: InitAll -> plugin/plugin.go InitAll
	env.Log.Info("x")    //: Info -> plugin/plugin.go Logger.Info
	stdout{}.Info("y")   //: Info -> stdout.Info
	plugin.LoggerFunc(func(s string) {}).Info("z") //: LoggerFunc -> plugin/plugin.go LoggerFunc; Info -> plugin/plugin.go LoggerFunc.Info
	var l plugin.Logger = stdout{}
	l.Info("q") //: Info -> plugin/plugin.go Logger.Info
}
