package path

func Join(a, b string) string { return a + b }

func Base(a string) string { return a }
