package b

import "strings"

type Query struct {
	parts []string
	sb    strings.Builder
	where *Where
}

type Where struct{ q *Query }

func Select(cols ...string) *Query { return (&Query{}).with("select") } //: with -> Query.with

func (q *Query) with(s string) *Query { q.parts = append(q.parts, s); return q }

func (q *Query) Where(cond string) *Where {
	w := &Where{q: q}
	q.where = w
	return w.And(cond) //: And -> Where.And
}

func (w *Where) And(c string) *Where { return w }
func (w *Where) Or(c string) *Where  { return w.And(c) } //: And -> Where.And
func (w *Where) End() *Query         { return w.q }

func (q *Query) Build() (string, []interface{}) {
	q.sb.WriteString("x") //: WriteString -> ?
	return q.sb.String(), nil //: String -> ?
}

func (q *Query) String() string {
	s, _ := q.Build() //: Build -> Query.Build
	return strings.ToUpper(s) //: ToUpper -> ?
}

func use() string {
	q := Select("a", "b"). //: Select -> Select
		Where("x").        //: Where -> Query.Where
		And("y").          //: And -> Where.And
		Or("z").           //: Or -> Where.Or
		End()              //: End -> Where.End
	q.where.q.Build() //: Build -> Query.Build
	return Select().Where("").End().String() //: Select -> Select; Where -> Query.Where; End -> Where.End; String -> Query.String
}
