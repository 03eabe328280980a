package core

type Core struct{}

func Load(p string) *Core { return parse(p) } //: parse -> parse

func parse(p string) *Core { return &Core{} }

func (c *Core) Exec(f func()) int {
	f()    //: f -> ?
	fail() //: fail -> internal/core/fail.go fail
	return 0
}
