package store

import (
	"context"
	"fmt"
	"io"
	"sync"

	"example.net/tracker/issue"
)

type Tx interface {
	Get(n issue.Number) (*issue.Issue, bool)
	Put(i *issue.Issue)
	io.Closer
}

type memory struct {
	sync.Mutex
	issues map[issue.Number]*issue.Issue
	closed chan struct{}
}

func (m *memory) Get(n issue.Number) (*issue.Issue, bool) {
	i, ok := m.issues[n]
	return i, ok
}

func (m *memory) Put(i *issue.Issue) { m.issues[i.Number] = i }

func (m *memory) Close() error {
	close(m.closed)
	return nil
}

type Store struct {
	open  func(ctx context.Context) (Tx, error)
	cache map[issue.Number]issue.Issue
	last  struct {
		sync.RWMutex
		number issue.Number
	}
}

func Memory() *Store {
	m := &memory{issues: map[issue.Number]*issue.Issue{}}
	return &Store{open: func(context.Context) (Tx, error) { return m, nil }}
}

func (s *Store) in(ctx context.Context, f func(Tx) error) (err error) {
	tx, err := s.open(ctx)
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	defer func() {
		if cerr := tx.Close(); err == nil {
			err = cerr
		}
	}()
	return f(tx)
}

func (s *Store) Add(ctx context.Context, labels ...issue.Label) (i *issue.Issue, err error) {
	err = s.in(ctx, func(tx Tx) error { //: in -> Store.in
		s.last.Lock()
		defer s.last.Unlock()
		s.last.number = s.last.number.Next() //: Next -> issue/issue.go Number.Next
		i = issue.New(s.last.number, labels...) //: New -> issue/issue.go New
		tx.Put(i) //: Put -> Tx.Put
		return nil
	})
	return i, err
}

func (s *Store) Close(ctx context.Context, n issue.Number, by issue.User) error {
	return s.in(ctx, func(tx Tx) error { //: in -> Store.in
		i, ok := tx.Get(n) //: Get -> Tx.Get
		if !ok {
			return &issue.Error{Op: "get"}
		}
		if err := i.Close(by); err != nil { //: Close -> issue/issue.go Issue.Close
			return err
		}
		if c := i.Last(); c != nil { //: Last -> issue/issue.go Issue.Last
			c.Author.Login() //: Login -> issue/issue.go User.Login
		}
		return nil
	})
}
