package app

import (
	"sync"

	"example.com/p/store"
)

type App struct {
	store.File
	sync.Mutex
	Name string
}

type Guard struct{ *App }

func (a *App) Flush() { a.File.Flush() } //: Flush -> store/log.go Log.Flush

func New(name string) *App { return &App{Name: name} }

func use(g Guard) {
	a := New("x") //: New -> New
	a.Lock()      //: Lock -> ?
	a.Open()      //: Open -> store/store.go Base.Open
	a.Copy("k")   //: Copy -> store/store.go File.Copy
	g.Flush()     //: Flush -> App.Flush
	g.Printf("")  //: Printf -> store/log.go Log.Printf
	g.App.File.Base.Open() //: Open -> store/store.go Base.Open
}
