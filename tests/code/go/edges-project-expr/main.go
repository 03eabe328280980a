package main

import (
	"errors"
	"fmt"
	"os"

	"expr/ast"
	p "expr/parse"
)

type env map[string]float64

func (e env) Lookup(name string) (float64, bool) {
	v, ok := e[name]
	return v, ok
}

func eval(src string) (result float64, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	tree, err := p.New(src).Expr() //: New -> parse/parse.go New; Expr -> parse/parse.go Parser.Expr
	if err != nil {
		return 0, err
	}
	return tree.Eval(env{"x": 1}) //: Eval -> ast/ast.go Expr.Eval
}

func main() {
	for _, src := range os.Args[1:] {
		v, err := eval(src) //: eval -> eval
		var ee *ast.EvalError
		var pe *p.Error
		switch {
		case errors.As(err, &ee):
			fmt.Println(ee.Position().IsValid()) //: Position -> ast/ast.go EvalError.Position; IsValid -> ast/ast.go Pos.IsValid
		case errors.As(err, &pe):
			fmt.Println(pe.Error()) //: Error -> parse/parse.go Error.Error
		default:
			fmt.Println(v)
		}
	}
	var e ast.Env = env{}
	e.Lookup("x") //: Lookup -> ast/ast.go Env.Lookup
	env{}.Lookup("y") //: Lookup -> env.Lookup
}
