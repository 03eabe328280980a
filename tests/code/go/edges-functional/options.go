package functional

type Option func(*config)

type config struct{ n int }

type Builder struct{ cfg config }

func WithN(n int) Option {
	return func(c *config) { c.set(n) } //: set -> config.set
}

func (c *config) set(n int) {}

func New(opts ...Option) *Builder {
	b := &Builder{}
	for _, opt := range opts {
		opt(&b.cfg) //: opt -> ?
	}
	b.cfg.set(1) //: set -> config.set
	return b
}

func (b *Builder) A() *Builder { return b }
func (b *Builder) B() *Builder { return b.A() } //: A -> Builder.A

func use() {
	New(WithN(1)).A().B() //: New -> New; WithN -> WithN; A -> Builder.A; B -> Builder.B
	b := New().A()        //: New -> New; A -> Builder.A
	b.B()                 //: B -> Builder.B
	var fn = New
	fn() //: fn -> ?
}

type visitor interface {
	visit(n *tree) (w visitor)
}

type tree struct{ kids []*tree }

func walk(v visitor, t *tree) {
	if v = v.visit(t); v == nil { //: visit -> visitor.visit
		return
	}
	for _, k := range t.kids {
		walk(v, k) //: walk -> walk
	}
}
