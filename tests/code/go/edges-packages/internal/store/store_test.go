package store

import "testing"

func TestGet(t *testing.T) {
	s, err := New("x") //: New -> internal/store/store.go New
	if err != nil {
		t.Fatal(err)
	}
	s.Get("a") //: Get -> internal/store/get.go Store.Get
}
