package util

func Marshal(v interface{}) string { return "" }

type T struct{}

func (T) M() {}
