package main

import . "widgets/ui"

type terminal struct{ lines []Point }

func (t *terminal) Line(from, to Point) { t.lines = append(t.lines, from.Add(to)) } //: Add -> ui/widget.go Point.Add

func (t *terminal) Text(at Point, s string) { t.Line(at, at) } //: Line -> terminal.Line

func main() {
	label := NewLabel("hi") //: NewLabel -> ui/label.go NewLabel
	panel := NewPanel(label, NewPanel()) //: NewPanel -> ui/panel.go NewPanel; NewPanel -> ui/panel.go NewPanel
	t := &terminal{}
	panel.Draw(t) //: Draw -> ui/panel.go Panel.Draw
	label.Handle(Event{Kind: "click"}) //: Handle -> ui/widget.go box.Handle
	panel.Handle(Event{})              //: Handle -> ui/panel.go Panel.Handle
	panel.Walk(func(depth int, w Widget) { //: Walk -> ui/panel.go Panel.Walk
		w.Draw(t)                     //: Draw -> ui/widget.go Widget.Draw
		w.Bounds().Center().Add(Point{}) //: Bounds -> ui/widget.go Widget.Bounds; Center -> ui/widget.go Rect.Center; Add -> ui/widget.go Point.Add
	})
	for _, p := range t.lines {
		p.In(panel.Bounds()) //: In -> ui/widget.go Point.In; Bounds -> ui/widget.go box.Bounds
	}
}
