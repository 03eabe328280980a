package ds

type Stack[T any] struct {
	items []T
	size  int
}

func NewStack[T any](n int) *Stack[T] {
	s := &Stack[T]{}
	s.grow(n) //: grow -> Stack.grow
	return s
}

func (s *Stack[T]) grow(n int) {}

func (s *Stack[T]) Push(v T) *Stack[T] {
	s.items = append(s.items, v)
	return s
}

func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if s.Len() == 0 { //: Len -> Stack.Len
		return zero, false
	}
	return s.items[0], true
}

func (s *Stack[T]) Len() int { return len(s.items) }

func (s Stack[T]) Each(f func(int, T)) {
	for i, v := range s.items {
		f(i, v) //: f -> ?
	}
}

type Number interface{ ~int | ~float64 }

type Stringer interface{ String() string }

func Sum[T Number](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return t
}

func Join[T Stringer](xs []T) string {
	out := ""
	for _, x := range xs {
		out += x.String() //: String -> Stringer.String
	}
	return out
}

func Map[A, B any](xs []A, f func(A) B) []B {
	var out []B
	for _, x := range xs {
		out = append(out, f(x)) //: f -> ?
	}
	return out
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) Swap() Pair[K, V] { return p }

func MakePair[K comparable, V any](k K, v V) Pair[K, V] { return Pair[K, V]{k, v} }
