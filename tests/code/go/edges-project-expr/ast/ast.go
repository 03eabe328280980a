package ast

import (
	"fmt"
	"strings"
)

type Pos int

func (p Pos) IsValid() bool { return p > 0 }

type Node interface {
	Pos() Pos
	fmt.Stringer
}

type Expr interface {
	Node
	Eval(env Env) (float64, error)
}

type Env interface {
	Lookup(name string) (float64, bool)
}

type base struct{ pos Pos }

func (b base) Pos() Pos { return b.pos }

func at(p int) base { return base{Pos(p)} } //: Pos -> Pos

type Num struct {
	base
	Value float64
}

type Call struct {
	base
	Name string
	Args []Expr
}

type Bin struct {
	base
	Op   byte
	X, Y Expr
}

func NewNum(p int, v float64) *Num { return &Num{at(p), v} } //: at -> at

func (n *Num) Eval(Env) (float64, error) { return n.Value, nil }
func (n *Num) String() string            { return fmt.Sprint(n.Value) }

func (c *Call) Eval(env Env) (float64, error) {
	fn, ok := builtins[c.Name]
	if !ok {
		return 0, &EvalError{c, "unknown"}
	}
	args := make([]float64, 0, len(c.Args))
	for _, arg := range c.Args {
		v, err := arg.Eval(env) //: Eval -> Expr.Eval
		if err != nil {
			return 0, wrap(c, err) //: wrap -> wrap
		}
		args = append(args, v)
	}
	return fn(args...), nil
}

func (c *Call) String() string {
	parts := []string{}
	for i := range c.Args {
		parts = append(parts, c.Args[i].String())
	}
	return strings.Join(parts, ",")
}

func (b *Bin) Eval(env Env) (float64, error) {
	x, err := b.X.Eval(env) //: Eval -> Expr.Eval
	if err != nil {
		return 0, err
	}
	y, err := b.Y.Eval(env) //: Eval -> Expr.Eval
	return apply(b.Op, x, y), err //: apply -> apply
}

func (b *Bin) String() string { return b.X.String() + string(b.Op) }

func apply(op byte, x, y float64) float64 {
	switch op {
	case '+':
		return x + y
	}
	return x * y
}

var builtins = map[string]func(...float64) float64{
	"sum": sum,
	"max": func(xs ...float64) float64 { return fold(xs, larger) }, //: fold -> fold
}

func sum(xs ...float64) float64 {
	return fold(xs, func(a, b float64) float64 { return apply('+', a, b) }) //: fold -> fold; apply -> apply
}

func larger(a, b float64) float64 {
	if a > b {
		return a
	}
	return b
}

func fold(xs []float64, f func(a, b float64) float64) (r float64) {
	for _, x := range xs {
		r = f(r, x)
	}
	return
}

type EvalError struct {
	Node Node
	Msg  string
}

func (e *EvalError) Error() string { return fmt.Sprintf("%d: %s", e.Node.Pos(), e.Msg) } //: Pos -> Node.Pos

func (e *EvalError) Position() Pos { return e.Node.Pos() } //: Pos -> Node.Pos

func wrap(n Node, err error) error {
	if ee, ok := err.(*EvalError); ok && ee.Position().IsValid() { //: Position -> EvalError.Position; IsValid -> Pos.IsValid
		return ee
	}
	return &EvalError{n, err.Error()}
}
