// Package server serves.
package server

import (
	"context"
	"fmt"
)

const Version = "1.0"

const (
	Low Level = iota
	high
	A, B = 1, 2
)

var (
	ErrClosed = errors.New("closed")
	mu        sync.Mutex
	x, y      int
)

// Level says how loud.
type Level int

// Alias is another name.
type Alias = Server

type Handler func(ctx context.Context) error

/*
Server serves requests.
*/
type Server[T any] struct {
	*Base
	pkg.Embedded
	Name, addr string
	// conns by id
	conns map[string]*Conn
	inner struct {
		depth int
	}
}

type Store interface {
	fmt.Stringer
	Closer
	Get(key string, limit int) ([]byte, error)
	put(string)
}

type (
	First  struct{}
	Second struct{ First }
)

// New makes a server.
func New(name string, opts ...Option) (*Server[int], error) {
	type local struct{ a int }
	return nil, nil
}

// Start starts it.
func (s *Server[T]) Start(ctx context.Context, a, b int) error { return nil }

func (Level) String() string { return "" }

func Map[K comparable, V any](m map[K]V, f func(V) V) map[K]V { return nil }

func init() {}
func init() {}
