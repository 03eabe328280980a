package main

import "example.com/ds/ds"

type Temp float64

func (t Temp) String() string { return "t" }

func (t *Temp) Cool() {}

func main() {
	s := ds.NewStack[*Temp](3) //: NewStack -> ds/stack.go NewStack
	s.Push(nil).Push(nil).Len() //: Push -> ds/stack.go Stack.Push; Push -> ds/stack.go Stack.Push; Len -> ds/stack.go Stack.Len
	t, ok := s.Pop()            //: Pop -> ds/stack.go Stack.Pop
	if ok {
		t.Cool() //: Cool -> Temp.Cool
	}
	s.Each(func(i int, v *Temp) { //: Each -> ds/stack.go Stack.Each
		v.Cool() //: Cool -> Temp.Cool
	})
	ds.Sum(1, 2)                 //: Sum -> ds/stack.go Sum
	ds.Sum[float64](1, 2)        //: Sum -> ds/stack.go Sum
	ds.Join([]Temp{1, 2})        //: Join -> ds/stack.go Join
	ds.Map([]int{1}, double)     //: Map -> ds/stack.go Map
	p := ds.MakePair("a", Temp(1)) //: MakePair -> ds/stack.go MakePair; Temp -> Temp
	p.Swap().Val.String()          //: Swap -> ds/stack.go Pair.Swap; String -> Temp.String (missed)
	var q ds.Pair[string, *Temp]
	q.Val.Cool() //: Cool -> Temp.Cool
	q.Swap()     //: Swap -> ds/stack.go Pair.Swap
	var st ds.Stack[int]
	st.Push(1) //: Push -> ds/stack.go Stack.Push
}

func double(n int) int { return n * 2 }
