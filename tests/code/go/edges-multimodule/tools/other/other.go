package other

func Run() { run() } //: run -> run

func run() {}
