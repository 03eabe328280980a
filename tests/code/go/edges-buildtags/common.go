package tags

func common() int { return 0 }

func Open(name string) {
	openFile(name) //: openFile -> ?
	onlyLinux()    //: onlyLinux -> open_linux.go onlyLinux
	init()         //: init -> ?
}
