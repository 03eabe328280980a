package seqs

import "container/heap"

type Less[T any] interface {
	Less(other T) bool
}

type inner[T Less[T]] []T

func (h inner[T]) Len() int           { return len(h) }
func (h inner[T]) Less(i, j int) bool { return h[i].Less(h[j]) } //: Less -> Less.Less
func (h inner[T]) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *inner[T]) Push(x any)        { *h = append(*h, x.(T)) }
func (h *inner[T]) Pop() any {
	old := *h
	last := old[old.Len()-1] //: Len -> inner.Len
	*h = old[:old.Len()-1]   //: Len -> inner.Len
	return last
}

type Heap[T Less[T]] struct {
	in inner[T]
}

func (h *Heap[T]) Push(item T) { heap.Push(&h.in, item) }

func (h *Heap[T]) Pop() T { return heap.Pop(&h.in).(T) }

func (h *Heap[T]) Peek() T { return h.in[0] }

func (h *Heap[T]) Drain() Seq[T] {
	var out []T
	for h.in.Len() > 0 { //: Len -> inner.Len
		out = append(out, h.Pop()) //: Pop -> Heap.Pop
	}
	return Of(out...) //: Of -> seq.go Of
}
