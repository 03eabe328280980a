package server

import (
	"fmt"
	. "testing/dot"
	_ "side/effect"
	log "github.com/sirupsen/logrus"
)

var global = NewStore()

func NewStore() *Store { return &Store{} }

func (s *Store) Run(h Handler, fn func() error) error {
	s.Load()
	s.conn.Open()
	h.Handle()
	fn()
	go s.loop()
	defer s.mu.Unlock()
	defer func() {
		recover()
	}()
	st, err := other.Open()
	st.Close()
	mine := NewStore()
	mine.Load()
	lit := &Conn{}
	lit.Open()
	var declared Conn
	declared.Open()
	for _, v := range list() {
		v.Each()
	}
	switch t := h.(type) {
	case Handler:
		t.Handle()
	}
	helper := func() { log.Info("x") }
	helper()
	global.Load()
	fmt.Println(len("x"), string(b))
	New[int](1)
	return wrap(err)(1)
}
