package model

type Item struct{}

func New() *Item             { return &Item{} }
func (i *Item) Save() error  { return validate(i) } //: validate -> validate
func validate(i *Item) error { return nil }
