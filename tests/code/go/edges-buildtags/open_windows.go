package tags

func openFile(name string) int { return common() } //: common -> common.go common
