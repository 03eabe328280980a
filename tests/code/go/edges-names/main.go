package main

import (
	"example.com/names/cache/store"
	base "example.com/names/store"
)

type Get struct{ base.Store }

var _ getter = (*Get)(nil)

type getter interface{ Get() }

func main() {
	store := store.New() //: New -> cache/store/store.go New
	store.Get()          //: Get -> cache/store/store.go Store.Get
	base.New().Get()     //: New -> store/store.go New; Get -> store/store.go Store.Get
	base.Get()           //: Get -> store/store.go Get
	var g Get
	g.Get()              //: Get -> store/store.go Store.Get
	var i getter = &g
	i.Get()              //: Get -> getter.Get
	i.(*Get).Get()       //: Get -> store/store.go Store.Get
	helper(g)            //: helper -> helper
	print("x")           //: print -> ?
}

func helper(g Get) {
	New()       //: New -> ?
	g.Store.Both() //: Both -> store/store.go Store.Both
}
