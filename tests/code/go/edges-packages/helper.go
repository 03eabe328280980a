package main

import "example.com/app/internal/store"

func helper() {}

func run(s *store.Store) {
	s.Each(func(v store.Value) { //: Each -> internal/store/get.go Store.Each
		v.Print() //: Print -> internal/store/get.go Value.Print
	})
	s.Get("a").Print() //: Get -> internal/store/get.go Store.Get; Print -> internal/store/get.go Value.Print
	s.Each(nil)        //: Each -> internal/store/get.go Store.Each
}
