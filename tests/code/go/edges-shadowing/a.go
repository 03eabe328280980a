package shadow

type A struct{}

func (A) Do() {}

type B struct{}

func (B) Do() {}

func newA() A           { return A{} }
func newB() (B, error)  { return B{}, nil }
func take() bool        { return true }
func work(f func()) {}

func blocks() {
	x := newA() //: newA -> newA
	x.Do()      //: Do -> A.Do
	if x, err := newB(); err == nil { //: newB -> newB
		x.Do() //: Do -> B.Do
	} else {
		x.Do() //: Do -> B.Do
	}
	x.Do() //: Do -> A.Do
	{
		x := B{}
		x.Do() //: Do -> B.Do
	}
	x.Do() //: Do -> A.Do
	for x := (B{}); take(); { //: take -> take
		x.Do() //: Do -> B.Do
	}
	switch x := newA(); { //: newA -> newA
	case take(): //: take -> take
		x := B{}
		x.Do() //: Do -> B.Do
	default:
		x.Do() //: Do -> A.Do
	}
	x.Do() //: Do -> A.Do
}

func names(take func() bool) {
	take() //: take -> ?
	work(func() { //: work -> work
		take() //: take -> ?
	})
}

func later() {
	take() //: take -> take
	take := func() bool { return false }
	take() //: take -> ?
}

func inner() {
	if true {
		take := 1
		_ = take
	}
	take() //: take -> take
	func() {
		newA := newB
		newA() //: newA -> ?
	}()
	newA() //: newA -> newA
}

func params(a A) {
	func(a B) {
		a.Do() //: Do -> B.Do
	}(B{})
	a.Do() //: Do -> A.Do
}

func assigned() {
	var x A
	x.Do() //: Do -> A.Do
	var y, z = newA(), B{} //: newA -> newA
	y.Do() //: Do -> A.Do
	z.Do() //: Do -> B.Do
	p, q := B{}, &A{}
	p.Do() //: Do -> B.Do
	q.Do() //: Do -> A.Do
	var len = func(s string) int { return 0 }
	len("x") //: len -> ?
}
