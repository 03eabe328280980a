package shapes

type Shape interface {
	Area() float64
	Named
}

type Named interface{ Name() string }

type Circle struct{ r float64 }

func (c Circle) Area() float64 { return c.r }
func (c Circle) Name() string  { return "circle" }

type Square struct{ a float64 }

func (s *Square) Area() float64 { return s.a }
func (s *Square) Name() string  { return "square" }
func (s *Square) Grow()         {}

func Total(shapes []Shape, one Shape) (sum float64) {
	for _, s := range shapes {
		sum += s.Area() //: Area -> Shape.Area
		s.Name()        //: Name -> Named.Name
	}
	one.Area()       //: Area -> Shape.Area
	shapes[0].Area() //: Area -> Shape.Area
	return sum
}

func Grow(s Shape) {
	switch v := s.(type) {
	case *Square:
		v.Grow() //: Grow -> Square.Grow
		v.Area() //: Area -> Square.Area
	case Circle:
		v.Area() //: Area -> Circle.Area
	case nil:
	default:
		v.Area() //: Area -> Shape.Area
	}
	if q, ok := s.(*Square); ok {
		q.Grow() //: Grow -> Square.Grow
	}
	s.(Circle).Name() //: Name -> Circle.Name
}

func Make(kind string) Shape {
	if kind == "circle" {
		return Circle{}
	}
	return &Square{}
}

func Use() {
	Make("circle").Area() //: Make -> Make; Area -> Shape.Area
	m := Make("square")   //: Make -> Make
	m.Name()              //: Name -> Named.Name
	var any interface{} = m
	any.(Shape).Area() //: Area -> Shape.Area
	Total(nil, m)      //: Total -> Total
}
