package coll

import "sort"

type List[T any] struct {
	head *node[T]
	n    int
}

type node[T any] struct {
	val  T
	next *node[T]
}

func (n *node[T]) append(v T) *node[T] {
	n.next = &node[T]{val: v}
	return n.next
}

func From[T any](xs []T) *List[T] {
	l := &List[T]{}
	for _, x := range xs {
		l.Add(x) //: Add -> List.Add
	}
	return l
}

func (l *List[T]) Add(v T) { l.head.append(v).append(v) } //: append -> node.append; append -> node.append

func (l *List[T]) First() T { return l.head.val }

func (l *List[T]) All() []T { return nil }

func (l *List[T]) Iter() func(yield func(T) bool) { return nil }

func Filter[T any](l *List[T], keep func(T) bool) *List[T] {
	out := &List[T]{}
	for n := l.head; n != nil; n = n.next {
		if keep(n.val) { //: keep -> ?
			out.Add(n.val) //: Add -> List.Add
		}
	}
	return out
}

type Set[K comparable] map[K]struct{}

func (s Set[K]) Has(k K) bool { _, ok := s[k]; return ok }
func (s Set[K]) Put(k K)      { s[k] = struct{}{} }

func Keys[K comparable, V any](m map[K]V) Set[K] {
	s := make(Set[K])
	for k := range m {
		s.Put(k) //: Put -> Set.Put
	}
	return s
}

type Ordered interface{ Less(o Ordered) bool }

func SortBy[T Ordered](xs []T) {
	sort.Slice(xs, func(i, j int) bool { return xs[i].Less(xs[j]) }) //: Slice -> ?; Less -> Ordered.Less
}

type Cache[K comparable, V interface{ Close() error }] struct {
	m   map[K]V
	lru *List[K]
}

func (c *Cache[K, V]) Evict(k K) {
	c.m[k].Close() //: Close -> ?
	c.lru.Add(k)   //: Add -> List.Add
}
