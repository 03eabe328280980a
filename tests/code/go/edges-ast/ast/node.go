package ast

type Node interface {
	Pos() int
	Accept(v Visitor) interface{}
}

type Visitor interface {
	VisitNum(n *Num) interface{}
	VisitBin(b *Bin) interface{}
}

type base struct{ pos int }

func (b base) Pos() int { return b.pos }

type Num struct {
	base
	Val int
}

type Bin struct {
	base
	L, R Node
	Op   Op
}

type Op int

const (
	Add Op = iota
	Mul
)

func (o Op) Apply(a, b int) int { return a + b }

func (n *Num) Accept(v Visitor) interface{} { return v.VisitNum(n) } //: VisitNum -> Visitor.VisitNum
func (b *Bin) Accept(v Visitor) interface{} { return v.VisitBin(b) } //: VisitBin -> Visitor.VisitBin
