package methods

import "sort"

type Stack []int

func (s *Stack) Push(n int) { *s = append(*s, n) }
func (s Stack) Len() int    { return len(s) }
func (s Stack) Less(i, j int) bool { return s[i] < s[j] }
func (s Stack) Swap(i, j int) {}

type Queue struct{ items Stack }

func (q *Queue) Push(n int) { q.items.Push(n) } //: Push -> Stack.Push
func (q *Queue) Len() int   { return q.items.Len() } //: Len -> Stack.Len

type Celsius float64

func (c Celsius) F() Fahrenheit { return Fahrenheit(c) } //: Fahrenheit -> Fahrenheit

type Fahrenheit float64

func (f Fahrenheit) C() Celsius { return Celsius(f) } //: Celsius -> Celsius

type Alias = Queue

type Defined Queue

func (d *Defined) Len() int { return 0 }

func use() {
	var s Stack
	s.Push(1)    //: Push -> Stack.Push
	sort.Sort(s)
	q := Queue{}
	q.Push(1)    //: Push -> Queue.Push
	c := Celsius(3) //: Celsius -> Celsius
	c.F().C()    //: F -> Celsius.F; C -> Fahrenheit.C
	var a Alias
	a.Push(1)    //: Push -> Queue.Push
	var d Defined
	d.Len()      //: Len -> Defined.Len
	d.Push(1)    //: Push -> ?
	ps := &s
	ps.Len()     //: Len -> Stack.Len
	pp := &Queue{}
	pp.Push(3)   //: Push -> Queue.Push
}
