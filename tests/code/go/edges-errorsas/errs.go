package errs

import (
	"errors"
	"fmt"
	"sync"
)

type NotFound struct{ Key string }

func (e *NotFound) Error() string { return e.describe() } //: describe -> NotFound.describe
func (e *NotFound) describe() string { return "" }

type Kind int

const (
	A Kind = iota
	B
)

func (k Kind) String() string { return names[k] }

var names = map[Kind]string{}

type Cache struct {
	sync.RWMutex
	*Stats
	items map[string]*Entry
	once  sync.Once
}

type Entry struct{ err error }

func (e *Entry) load() error { return &NotFound{} }

type Stats struct{}

func (s *Stats) Hit() {}

func (c *Cache) Get(key string) (*Entry, error) {
	c.RLock()
	defer c.RUnlock()
	c.Hit() //: Hit -> Stats.Hit
	e, ok := c.items[key]
	if !ok {
		return nil, fmt.Errorf("x: %w", &NotFound{})
	}
	if err := e.load(); err != nil { //: load -> Entry.load
		var nf *NotFound
		if errors.As(err, &nf) {
			nf.describe() //: describe -> NotFound.describe
		}
		err.Error()
		e.err.Error()
	}
	c.once.Do(func() { e.load() }) //: load -> Entry.load
	A.String() //: String -> Kind.String
	Kind(3).String() //: Kind -> Kind; String -> Kind.String
	var wg sync.WaitGroup
	wg.Add(1)
	go func(e *Entry) {
		defer wg.Done()
		e.load() //: load -> Entry.load
	}(e)
	select {
	case got := <-make(chan *Entry):
		got.load() //: load -> Entry.load
	}
	switch e := any(e).(type) {
	case *Entry, *NotFound:
		_ = e
	case fmt.Stringer:
		e.String()
	}
	c.Lock()
	return e, nil
}
