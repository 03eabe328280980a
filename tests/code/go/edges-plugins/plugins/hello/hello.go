package hello

import "example.com/plug/plugin"

func init() {
	plugin.Register(&hello{}) //: Register -> plugin/plugin.go Register
}

type hello struct{ env *plugin.Env }

func (h *hello) Name() string { return "hello" }

func (h *hello) Init(env *plugin.Env) error {
	h.env = env
	h.env.Log.Info(h.Name()) //: Info -> plugin/plugin.go Logger.Info; Name -> hello.Name
	return h.start()          //: start -> hello.start
}

func (h *hello) start() error { return nil }

func (h *hello) Health() bool { return true }
