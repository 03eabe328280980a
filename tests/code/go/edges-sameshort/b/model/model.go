package model

type Item struct{ parent *Item }

func New(n int) *Item        { return &Item{} }
func (i *Item) Save()        { i.parent.Save(); validate() } //: Save -> Item.Save; validate -> validate
func validate()              {}
func (i Item) Extra() string { return "" }
