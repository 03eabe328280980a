package eval

import (
	"testing"

	"example.com/calc/ast"
)

func TestEval(t *testing.T) {
	cases := []struct {
		name string
		n    ast.Node
		want func() int
	}{
		{"num", &ast.Num{Val: 1}, func() int { return depth(nil) }}, //: depth -> eval/eval.go depth
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) { //: Run -> ?
			if got := Eval(tc.n); got != tc.want() { //: Eval -> eval/eval.go Eval; want -> ?
				t.Errorf("x") //: Errorf -> ?
			}
			tc.n.Pos() //: Pos -> ast/node.go Node.Pos
			check(t, got(tc.n)) //: check -> check; got -> got
		})
	}
}

func check(t *testing.T, n int) { t.Helper() } //: Helper -> ?

func got(n ast.Node) int { return n.Pos() } //: Pos -> ast/node.go Node.Pos
