package mv

import "sort"

type Shape interface{ Area() float64 }

type Sq struct{ s float64 }

func (q Sq) Area() float64   { return q.s }
func (q *Sq) Scale(f float64) {}

type ByArea []Shape

func (b ByArea) Len() int           { return len(b) }
func (b ByArea) Less(i, j int) bool { return b[i].Area() < b[j].Area() } //: Area -> Shape.Area; Area -> Shape.Area
func (b ByArea) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type Shapes = []Shape

type Alias = Sq

func apply(xs []float64, f func(float64)) {
	for _, x := range xs {
		f(x) //: f -> ?
	}
}

func use(shapes Shapes, al Alias) {
	q := &Sq{1}
	apply(nil, q.Scale) //: apply -> apply
	(*Sq).Scale(q, 2)   //: Scale -> Sq.Scale
	Sq.Area(*q)         //: Area -> Sq.Area
	Shape.Area(q)       //: Area -> Shape.Area
	sort.Sort(ByArea(shapes)) //: Sort -> ?; ByArea -> ByArea
	ByArea(shapes).Len() //: ByArea -> ByArea; Len -> ByArea.Len
	for _, s := range shapes {
		s.Area() //: Area -> Shape.Area
	}
	al.Area()  //: Area -> Sq.Area
	al.Scale(1) //: Scale -> Sq.Scale
	sort.Slice(shapes, func(i, j int) bool { //: Slice -> ?
		return shapes[i].Area() < shapes[j].Area() //: Area -> Shape.Area; Area -> Shape.Area
	})
	go q.Scale(3)    //: Scale -> Sq.Scale
	defer q.Area()   //: Area -> Sq.Area
	by := ByArea{q}
	by.Less(0, 1)    //: Less -> ByArea.Less
	by[0].Area()     //: Area -> Shape.Area
	func() {
		q := Sq{2}
		q.Area() //: Area -> Sq.Area
	}()
	largest(shapes...).Area() //: largest -> largest; Area -> Shape.Area
}

func largest(ss ...Shape) Shape {
	ss[0].Area() //: Area -> Shape.Area
	return ss[0]
}
