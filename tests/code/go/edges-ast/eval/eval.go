package eval

import . "example.com/calc/ast"

type Evaluator struct {
	depth int
	stack []int
}

func Eval(n Node) int {
	e := &Evaluator{}
	return n.Accept(e).(int) //: Accept -> ast/node.go Node.Accept
}

func (e *Evaluator) VisitNum(n *Num) interface{} {
	n.Pos() //: Pos -> ast/node.go base.Pos
	return e.push(n.Val) //: push -> Evaluator.push
}

func (e *Evaluator) VisitBin(b *Bin) interface{} {
	l := b.L.Accept(e).(int) //: Accept -> ast/node.go Node.Accept
	r := b.R.Accept(e).(int) //: Accept -> ast/node.go Node.Accept
	Mul.Apply(1, 2)          //: Apply -> ast/node.go Op.Apply
	return b.Op.Apply(l, r)  //: Apply -> ast/node.go Op.Apply
}

func (e *Evaluator) push(n int) int { return n }

func depth(n Node) int {
	switch t := n.(type) {
	case *Bin:
		return max(depth(t.L), depth(t.R)) //: max -> max; depth -> depth; depth -> depth
	case *Num:
		return t.Pos() //: Pos -> ast/node.go base.Pos
	}
	return n.Pos() //: Pos -> ast/node.go Node.Pos
}

func max(a, b int) int { return a }
