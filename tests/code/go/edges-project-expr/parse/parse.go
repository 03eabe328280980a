package parse

import (
	"expr/ast"
	"strconv"
	"unicode"
)

type stateFn func(*lexer) stateFn

type token struct {
	kind kind
	text string
}

type kind int

const (
	kEOF kind = iota
	kNum
	kName
)

func (k kind) String() string { return [...]string{"eof", "num", "name"}[k] }

func (t token) is(k kind) bool { return t.kind == k }

type lexer struct {
	in     string
	pos    int
	tokens []token
}

func (l *lexer) run() {
	for state := lexStart; state != nil; {
		state = state(l)
	}
}

func (l *lexer) emit(k kind, from int) {
	l.tokens = append(l.tokens, token{k, l.in[from:l.pos]})
}

func lexStart(l *lexer) stateFn {
	if l.pos >= len(l.in) {
		l.emit(kEOF, l.pos) //: emit -> lexer.emit
		return nil
	}
	if c := rune(l.in[l.pos]); unicode.IsDigit(c) {
		return lexNum
	}
	return lexName
}

func lexNum(l *lexer) stateFn {
	from := l.pos
	l.accept("0123456789") //: accept -> lexer.accept
	l.emit(kNum, from)     //: emit -> lexer.emit
	return lexStart
}

func lexName(l *lexer) stateFn {
	defer l.emit(kName, l.pos) //: emit -> lexer.emit
	l.pos++
	return lexStart
}

func (l *lexer) accept(valid string) {
	for l.pos < len(l.in) && contains(valid, l.in[l.pos]) { //: contains -> contains
		l.pos++
	}
}

func contains(s string, c byte) bool {
	for i := range s {
		if s[i] == c {
			return true
		}
	}
	return false
}

type Parser struct {
	lexer
	at int
}

func New(in string) *Parser {
	p := &Parser{lexer: lexer{in: in}}
	p.run() //: run -> lexer.run
	return p
}

func (p *Parser) peek() token { return p.tokens[p.at] }

func (p *Parser) next() (t token) {
	t = p.peek() //: peek -> Parser.peek
	p.at++
	return t
}

func (p *Parser) Expr() (ast.Expr, error) {
	left, err := p.primary() //: primary -> Parser.primary
	if err != nil {
		return nil, err
	}
	for p.peek().is(kName) { //: peek -> Parser.peek; is -> token.is
		op := p.next()          //: next -> Parser.next
		right, err := p.Expr() //: Expr -> Parser.Expr
		if err != nil {
			return nil, err
		}
		left = &ast.Bin{Op: op.text[0], X: left, Y: right}
	}
	if !left.Pos().IsValid() { //: Pos -> ast/ast.go Node.Pos; IsValid -> ast/ast.go Pos.IsValid
		println(op(left), left.String()) //: op -> op
	}
	return left, nil
}

func op(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Bin:
		return e.X.String() + e.String() //: String -> ?; String -> ast/ast.go Bin.String
	case *ast.Num:
		return e.String() //: String -> ast/ast.go Num.String
	}
	return ""
}

func (p *Parser) primary() (ast.Expr, error) {
	switch t := p.next(); { //: next -> Parser.next
	case t.is(kNum): //: is -> token.is
		v, err := strconv.ParseFloat(t.text, 64)
		return ast.NewNum(p.at, v), err //: NewNum -> ast/ast.go NewNum
	default:
		return nil, &Error{t.kind, p.lexer.pos}
	}
}

type Error struct {
	kind
	pos int
}

func (e *Error) Error() string { return e.kind.String() + e.String() } //: String -> kind.String; String -> kind.String
