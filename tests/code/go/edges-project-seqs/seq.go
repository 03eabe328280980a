package seqs

import (
	"cmp"
	"slices"
	"sort"
)

type Seq[T any] struct {
	items []T
}

func Of[T any](items ...T) Seq[T] { return Seq[T]{items: items} }

func (s Seq[T]) Filter(keep func(T) bool) Seq[T] {
	var out []T
	s.Each(func(_ int, item T) { //: Each -> Seq.Each
		if keep(item) {
			out = append(out, item)
		}
	})
	return Of(out...) //: Of -> Of
}

func (s Seq[T]) Each(f func(int, T)) {
	for i, item := range s.items {
		f(i, item)
	}
}

func (s Seq[T]) First() (item T, ok bool) {
	if s.Len() == 0 { //: Len -> Seq.Len
		return item, false
	}
	return s.items[0], true
}

func (s Seq[T]) At(i int) T { return s.items[i] }

func (s Seq[T]) Len() int { return len(s.items) }

func (s Seq[T]) Slice() []T { return s.items }

func Map[T, U any](s Seq[T], f func(T) U) Seq[U] {
	out := make([]U, 0, s.Len()) //: Len -> Seq.Len
	for _, item := range s.Slice() { //: Slice -> Seq.Slice
		out = append(out, f(item))
	}
	return Seq[U]{out}
}

func SortBy[T any, K cmp.Ordered](s Seq[T], key func(T) K) Seq[T] {
	sorted := slices.Clone(s.items)
	sort.Slice(sorted, func(i, j int) bool { return key(sorted[i]) < key(sorted[j]) })
	return Of(sorted...) //: Of -> Of
}

type Pair[K, V any] struct {
	Key   K
	Value V
}

func (p Pair[K, V]) Swap() Pair[V, K] { return NewPair(p.Value, p.Key) } //: NewPair -> NewPair

func NewPair[K, V any](k K, v V) Pair[K, V] { return Pair[K, V]{k, v} }

func Group[T any, K comparable](s Seq[T], key func(T) K) map[K]Seq[T] {
	out := map[K]Seq[T]{}
	for _, item := range s.items {
		k := key(item)
		out[k] = Of(append(out[k].Slice(), item)...) //: Of -> Of; Slice -> Seq.Slice
	}
	return out
}
