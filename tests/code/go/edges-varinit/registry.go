package varinit

import "flag"

type command struct {
	name string
	run  func(args []string) int
	help func() string
}

func (c *command) Usage() { c.help() } //: help -> ?

var (
	verbose  = flag.Bool("v", false, "") //: Bool -> ?
	commands = []*command{
		{name: "build", run: runBuild, help: func() string { return text("build") }}, //: text -> text
		newCommand("test", runTest),                                                   //: newCommand -> newCommand
	}
	byName  = index(commands) //: index -> index
	fallback, _ = lookup("help") //: lookup -> lookup
	table   = map[string]func(int) int{"sq": square, "cube": func(n int) int { return n * square(n) }} //: square -> square
)

const limit = 3

func init() {
	register(newCommand("x", nil)) //: register -> register; newCommand -> newCommand
	fallback.Usage()               //: Usage -> command.Usage (missed)
}

func init() {
	commands[0].Usage()    //: Usage -> command.Usage
	byName["x"].Usage()    //: Usage -> command.Usage
	table["sq"](2)
	for _, c := range commands {
		c.run(nil) //: run -> ?
		c.Usage()  //: Usage -> command.Usage
	}
}

func newCommand(n string, run func([]string) int) *command { return &command{name: n, run: run} }
func register(c *command)                                   { c.Usage() } //: Usage -> command.Usage
func index(cs []*command) map[string]*command               { return nil }
func lookup(n string) (*command, bool)                      { c, ok := byName[n]; return c, ok }
func text(s string) string                                  { return s }
func square(n int) int                                      { return n * n }
func runBuild(args []string) int                            { return compile(args[0]).exit() } //: compile -> compile; exit -> result.exit
func runTest(args []string) int                             { return 0 }

type result struct{}

func compile(s string) result { return result{} }
func (result) exit() int      { return 0 }
