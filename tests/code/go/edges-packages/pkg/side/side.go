package side

func init() { register() } //: register -> register

func register() {}

func init() {}
