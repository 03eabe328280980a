package ui

type Label struct {
	*box
	Text  string
	Style struct {
		Font
		Bold bool
	}
}

type Font struct{ name string }

func (f Font) Width(s string) int { return len(s) * f.size() } //: size -> Font.size

func (Font) size() int { return 8 }

func NewLabel(text string) (l *Label) {
	l = &Label{box: &box{}, Text: text}
	l.On(HandlerFunc(func(e Event) bool { return e.At.In(l.rect) })) //: On -> ui/widget.go box.On; HandlerFunc -> ui/widget.go HandlerFunc; In -> ui/widget.go Point.In
	return
}

func (l *Label) Draw(c Canvas) {
	c.Text(l.Bounds().Center(), l.Text) //: Text -> ui/widget.go Canvas.Text; Bounds -> ui/widget.go box.Bounds; Center -> ui/widget.go Rect.Center
	l.Style.Width(l.Text)               //: Width -> Font.Width (missed)
}

func (l *Label) width() int { return l.Style.Font.Width(l.Text) } //: Width -> Font.Width
