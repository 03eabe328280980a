package main

import (
	amodel "example.com/short/a/model"
	"example.com/short/b/model"
)

type model2 = amodel.Item

type wrapper struct {
	a *amodel.Item
	b model.Item
}

func main() {
	a := amodel.New() //: New -> a/model/model.go New
	b := model.New(1) //: New -> b/model/model.go New
	a.Save()          //: Save -> a/model/model.go Item.Save
	b.Save()          //: Save -> b/model/model.go Item.Save
	w := wrapper{a, *b}
	w.a.Save()  //: Save -> a/model/model.go Item.Save
	w.b.Extra() //: Extra -> b/model/model.go Item.Extra
	a.Extra()   //: Extra -> ?
	var m model2
	m.Save() //: Save -> a/model/model.go Item.Save
	func(model *amodel.Item) {
		model.Save() //: Save -> a/model/model.go Item.Save
	}(a)
	var i interface{ Save() error } = a
	i.Save() //: Save -> ?
	validate() //: validate -> ?
}
