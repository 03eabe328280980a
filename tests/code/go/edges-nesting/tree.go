package nesting

type Tree struct {
	Root  *Node
	index map[string][]*Node
	grid  [3][3]Cell
	opts  struct {
		style Style
		inner *Inner
	}
}

type Node struct {
	Left, Right *Node
	Val         Value
	kids        map[int]Node
}

type Value struct{ n int }

func (v Value) Less(o Value) bool { return v.n < o.n }
func (v *Value) Inc() *Value      { return v }

type Cell struct{ v *Value }

func (c Cell) Val() *Value { return c.v }

type Style int

func (s Style) Render() string { return "" }

type Inner struct{}

func (*Inner) Go() {}

func (n *Node) Insert(v Value) *Node {
	if n == nil {
		return &Node{Val: v}
	}
	if v.Less(n.Val) { //: Less -> Value.Less
		n.Left = n.Left.Insert(v) //: Insert -> Node.Insert
	} else {
		n.Right = n.Right.Insert(v) //: Insert -> Node.Insert
	}
	n.Val.Inc().Inc() //: Inc -> Value.Inc; Inc -> Value.Inc
	return n
}

func (n *Node) Walk(f func(*Node) bool) {
	if n != nil && f(n) { //: f -> ?
		n.Left.Walk(f)  //: Walk -> Node.Walk
		n.Right.Walk(f) //: Walk -> Node.Walk
	}
}

func (t *Tree) Run() {
	t.Root.Walk(func(n *Node) bool { //: Walk -> Node.Walk
		return n.Val.Less(t.Root.Val) //: Less -> Value.Less
	})
	for _, ns := range t.index {
		for _, n := range ns {
			n.Insert(Value{}) //: Insert -> Node.Insert
		}
	}
	t.index["a"][0].Insert(Value{1}) //: Insert -> Node.Insert
	t.grid[1][2].Val().Inc()         //: Val -> Cell.Val; Inc -> Value.Inc
	for _, row := range t.grid {
		for _, c := range row {
			c.Val() //: Val -> Cell.Val
		}
	}
	t.opts.style.Render() //: Render -> Style.Render
	t.opts.inner.Go()     //: Go -> Inner.Go
	kid := t.Root.kids[0]
	kid.Insert(Value{})   //: Insert -> Node.Insert
	p := &t.Root.Val
	p.Inc()               //: Inc -> Value.Inc
	(*p).Less(*p)         //: Less -> Value.Less
	var local struct{ v Value }
	local.v.Inc()         //: Inc -> Value.Inc
	var n1, n2 *Node
	n1.Insert(n2.Val)     //: Insert -> Node.Insert
	ptrs := []*Node{n1, n2}
	ptrs[0].Walk(nil)     //: Walk -> Node.Walk
	ptrs[1:][0].Walk(nil) //: Walk -> Node.Walk
	m := make(map[string]*Node)
	m["q"].Walk(nil)      //: Walk -> Node.Walk
	s := make([]Node, 3)
	s[0].Walk(nil)        //: Walk -> Node.Walk
	nn := new(Node)
	nn.Walk(nil)          //: Walk -> Node.Walk
	Node{}.Val.Less(Value{}) //: Less -> Value.Less
	var visit func(*Node)
	visit = func(n *Node) {
		visit(n.Left) //: visit -> ?
		n.Walk(nil)   //: Walk -> Node.Walk
	}
	visit(t.Root) //: visit -> ?
}
