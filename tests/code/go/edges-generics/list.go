package generics

type Item struct{}

func (Item) Touch() {}

type List[T any] struct {
	head *node[T]
	data []T
}

type node[T any] struct{ v T }

func (n *node[T]) value() T { return n.v }

func NewList[T any](xs ...T) *List[T] { return &List[T]{data: xs} }

func (l *List[T]) Push(v T)   { l.head.value() } //: value -> node.value
func (l *List[T]) Size() int  { return len(l.data) }
func (l *List[T]) First() T   { return l.data[0] }

func Map[T, U any](xs []T, f func(T) U) []U {
	for _, x := range xs {
		f(x) //: f -> ?
	}
	return nil
}

type Toucher interface{ Touch() }

func TouchAll[T Toucher](xs []T, one T) {
	one.Touch() //: Touch -> Toucher.Touch
	for _, x := range xs {
		x.Touch() //: Touch -> Toucher.Touch
	}
}

func use() {
	l := NewList[Item]() //: NewList -> NewList
	l.Push(Item{})       //: Push -> List.Push
	l.Size()             //: Size -> List.Size
	var m List[int]
	m.Size()                      //: Size -> List.Size
	Map([]int{1}, func(i int) int { return i }) //: Map -> Map
	Map[int, int](nil, nil)       //: Map -> Map
	n := &List[Item]{}
	n.First().Touch()             //: First -> List.First; Touch -> Item.Touch
	NewList(1, 2).Size()          //: NewList -> NewList; Size -> List.Size
}
