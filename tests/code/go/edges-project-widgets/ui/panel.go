package ui

type Panel struct {
	box
	children []Widget
	layout   func(*Panel) error
}

func NewPanel(children ...Widget) *Panel {
	p := &Panel{children: children, layout: stack}
	p.OnFunc(p.bubble) //: OnFunc -> ui/widget.go box.OnFunc
	p.reflow()         //: reflow -> Panel.reflow
	return p
}

func (p *Panel) bubble(e Event) bool { return false }

func (p *Panel) reflow() {
	if err := p.layout(p); err != nil {
		panic(err)
	}
}

func stack(p *Panel) error {
	at := Point{}
	for _, child := range p.children {
		r := child.Bounds() //: Bounds -> ui/widget.go Widget.Bounds
		at = at.Add(r.Max)  //: Add -> ui/widget.go Point.Add
		r.Move(at).Center() //: Move -> ui/widget.go Rect.Move; Center -> ui/widget.go Rect.Center
	}
	return nil
}

func (p *Panel) Draw(c Canvas) {
	c.Line(p.rect.Min, p.Bounds().Max) //: Line -> ui/widget.go Canvas.Line; Bounds -> ui/widget.go box.Bounds
	each(p.children, func(w Widget) { w.Draw(c) }) //: each -> each; Draw -> ui/widget.go Widget.Draw
}

func (p *Panel) Handle(e Event) bool {
	for _, child := range p.children {
		if child.Handle(e) { //: Handle -> ui/widget.go Handler.Handle
			return true
		}
	}
	return p.box.Handle(e) //: Handle -> ui/widget.go box.Handle
}

func (p *Panel) Walk(visit func(depth int, w Widget)) {
	var walk func(int, *Panel)
	walk = func(depth int, in *Panel) {
		for _, child := range in.children {
			visit(depth, child)
			switch c := child.(type) {
			case *Panel:
				walk(depth+1, c)
				c.reflow() //: reflow -> Panel.reflow
			case interface{ Focus() }:
				c.Focus()
			}
			if inner, ok := child.(*Panel); ok {
				inner.bubble(Event{}) //: bubble -> Panel.bubble
			}
		}
	}
	walk(0, p)
}

func each[W Widget](ws []W, f func(W)) {
	for _, w := range ws {
		f(w)
	}
}
