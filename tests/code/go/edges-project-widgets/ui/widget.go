package ui

import "fmt"

type Event struct {
	Kind string
	At   Point
}

type Point struct{ X, Y int }

func (p Point) In(r Rect) bool { return p.X >= r.Min.X && p.Y < r.Max.Y }

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

type Rect struct{ Min, Max Point }

func (r Rect) Center() Point { return r.Min.Add(r.Max) } //: Add -> Point.Add

func (r *Rect) Move(by Point) *Rect {
	r.Min, r.Max = r.Min.Add(by), r.Max.Add(by) //: Add -> Point.Add; Add -> Point.Add
	return r
}

type Widget interface {
	Bounds() Rect
	Draw(c Canvas)
	Handler
}

type Handler interface {
	Handle(e Event) bool
}

type HandlerFunc func(Event) bool

func (f HandlerFunc) Handle(e Event) bool { return f(e) }

type Canvas interface {
	Line(from, to Point)
	Text(at Point, s string)
}

type box struct {
	rect     Rect
	parent   *Panel
	handlers []Handler
}

func (b *box) Bounds() Rect { return b.rect }

func (b *box) On(h Handler) { b.handlers = append(b.handlers, h) }

func (b *box) OnFunc(f func(Event) bool) { b.On(HandlerFunc(f)) } //: On -> box.On; HandlerFunc -> HandlerFunc

func (b *box) Handle(e Event) bool {
	if !e.At.In(b.Bounds()) { //: In -> Point.In; Bounds -> box.Bounds
		return false
	}
	for i := len(b.handlers) - 1; i >= 0; i-- {
		if b.handlers[i].Handle(e) { //: Handle -> Handler.Handle
			return true
		}
	}
	return b.parent != nil && b.parent.bubble(e) //: bubble -> ui/panel.go Panel.bubble
}

func (b *box) String() string { return fmt.Sprint(b.rect.Center()) } //: Center -> Rect.Center
