package gen

import (
	"example.com/root"
	same "example.com/root/tools/other"
)

func Run() {
	root.Use() //: Use -> root.go Use
	same.Run() //: Run -> tools/other/other.go Run
}
