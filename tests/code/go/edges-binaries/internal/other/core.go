package other

func parse(p string) {}

func fail() { parse("x") } //: parse -> parse
