package sm

import "strings"

type stateFn func(*lexer) stateFn

type itemType int

const (
	itemErr itemType = iota
	itemText
	itemEOF
)

func (t itemType) String() string { return names[t] }

var names = [...]string{"err", "text", "eof"}

type item struct {
	typ itemType
	val string
}

func (i item) is(t itemType) bool { return i.typ == t }

type lexer struct {
	input string
	state stateFn
	items chan item
	stack []stateFn
	peeked *item
}

func lex(in string) *lexer {
	l := &lexer{input: in, items: make(chan item)}
	go l.run() //: run -> lexer.run
	return l
}

func (l *lexer) run() {
	for l.state = lexText; l.state != nil; {
		l.state = l.state(l) //: state -> ?
	}
	close(l.items)
}

func lexText(l *lexer) stateFn {
	switch r := l.next(); { //: next -> lexer.next
	case r == 0:
		l.emit(itemEOF) //: emit -> lexer.emit
		return nil
	case strings.HasPrefix(l.input, "{{"): //: HasPrefix -> ?
		return lexInside
	default:
		return l.errorf("bad %c", r) //: errorf -> lexer.errorf
	}
}

func lexInside(l *lexer) stateFn {
	l.emit(itemText) //: emit -> lexer.emit
	return lexText(l) //: lexText -> lexText
}

func (l *lexer) next() rune { return 0 }

func (l *lexer) emit(t itemType) { l.items <- item{t, t.String()} } //: String -> itemType.String

func (l *lexer) errorf(f string, args ...interface{}) stateFn {
	l.emit(itemErr) //: emit -> lexer.emit
	return nil
}

func (l *lexer) nextItem() item { return <-l.items }

type parser struct {
	lex  *lexer
	tok  [2]item
	defs map[string]func(*parser) node
}

type node interface{ eval(env) value }

type env map[string]value

func (e env) get(k string) value { return e[k] }

type value struct{ f float64 }

func (v value) add(o value) value { return v }

type binary struct {
	op   string
	l, r node
}

func (b *binary) eval(e env) value { return b.l.eval(e).add(b.r.eval(e)) } //: eval -> node.eval; add -> value.add; eval -> node.eval

type ident string

func (i ident) eval(e env) value { return e.get(string(i)) } //: get -> env.get

func (p *parser) parse() node {
	p.tok[0] = p.lex.nextItem() //: nextItem -> lexer.nextItem
	if p.tok[0].is(itemEOF) { //: is -> item.is
		return nil
	}
	if f := p.defs["x"]; f != nil {
		return f(p) //: f -> ?
	}
	p.lex.peeked.is(itemText) //: is -> item.is
	itemText.String()         //: String -> itemType.String
	n := p.parse() //: parse -> parser.parse
	n.eval(env{}).add(value{}) //: eval -> node.eval; add -> value.add
	if b, ok := n.(*binary); ok {
		b.l.eval(nil) //: eval -> node.eval
	} else if id, ok := n.(ident); ok {
		id.eval(nil) //: eval -> ident.eval
	}
	return &binary{"+", ident("a"), p.parse()} //: ident -> ident; parse -> parser.parse
}
