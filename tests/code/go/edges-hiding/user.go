package shadowed

import "example.com/shadowed/path"

type file struct{ name string }

func (f file) Join(a, b string) string { return a }

func (f file) Base(a string) string { return a }

func process(n int) int { return n }

func clean(s string) string { return s }

func a(path string) string {
	return clean(path) //: clean -> clean
}

func b(path file) string {
	return path.Join("a", "b") //: Join -> file.Join
}

func c() string {
	x := path.Join("a", "b") //: Join -> path/path.go Join
	{
		path := file{x}
		path.Base("x") //: Base -> file.Base
	}
	path.Base("y") //: Base -> path/path.go Base
	return x
}

func d(process func(int) int) int {
	return process(1) //: process -> ?
}

func e() {
	process := process(2) //: process -> process
	_ = process
	clean := func(s string) int { return len(s) } //: len -> len
	clean("x") //: clean -> ?
}

func f(items []int) {
	for _, process := range []func(int) int{process} {
		process(1) //: process -> ?
	}
	if clean := clean("s"); clean != "" { //: clean -> clean
		process(3) //: process -> process
	}
	for i := range items {
		process(i) //: process -> process
	}
}

func g() (clean func(string) string) {
	clean = func(s string) string { return s }
	clean("x") //: clean -> ?
	return
}

type worker struct{ process func(int) int }

func (w worker) run() {
	w.process(1) //: process -> ?
	process(1)   //: process -> process
}

func len(s string) int { return 0 }

func h() { len("x") } //: len -> len
