package plugin

type Plugin interface {
	Name() string
	Init(*Env) error
}

type Env struct{ Log Logger }

type Logger interface{ Info(string) }

type LoggerFunc func(string)

func (f LoggerFunc) Info(s string) { f(s) } //: f -> ?

var plugins = make(map[string]Plugin)

func Register(p Plugin) { plugins[p.Name()] = p } //: Name -> Plugin.Name

func InitAll(env *Env) {
	for name, p := range plugins {
		env.Log.Info(name) //: Info -> Logger.Info
		if err := p.Init(env); err != nil { //: Init -> Plugin.Init
			continue
		}
	}
	if h, ok := plugins["h"].(interface{ Health() bool }); ok {
		h.Health() //: Health -> ?
	}
}
