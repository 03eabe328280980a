package printer

import (
	"fmt"
	"io"
)

type Printer struct {
	io.Writer
	prefix []string
}

func New(w io.Writer) *Printer { return &Printer{Writer: w} }

func (p *Printer) With(s string) *Printer {
	cp := *p
	cp.prefix = append(cp.prefix, s)
	cp.check() //: check -> Printer.check
	return &cp
}

func (p Printer) check() {}

func (p *Printer) Printf(f string, a ...any) { fmt.Fprintf(p, f, a...) } //: Fprintf -> ?

func (p *Printer) Errorf(f string, a ...any) {
	p.Printf("E"+f, a...) //: Printf -> Printer.Printf
	p.Write(nil)          //: Write -> ?
}
