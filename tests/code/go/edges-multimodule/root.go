package root

import "example.com/root/tools/gen"

func Use() {
	gen.Run() //: Run -> tools/gen/gen.go Run
}
