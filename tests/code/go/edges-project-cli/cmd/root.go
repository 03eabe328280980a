package cmd

import (
	"flag"
	"fmt"
	"io"
	"os"
	"sort"

	"example.org/deploy/config"
)

type runner interface {
	Run(args []string) error
	Name() string
}

type command struct {
	name  string
	fs    *flag.FlagSet
	out   io.Writer
	setup func(*flag.FlagSet)
}

func (c *command) Name() string { return c.name }

func (c *command) printf(format string, args ...interface{}) {
	fmt.Fprintf(c.out, format, args...)
}

func (c *command) parse(args []string) ([]string, error) {
	c.fs = flag.NewFlagSet(c.name, flag.ContinueOnError)
	if c.setup != nil {
		c.setup(c.fs)
	}
	err := c.fs.Parse(args)
	return c.fs.Args(), err
}

var registry = map[string]func() runner{
	"push": func() runner { return newPush() }, //: newPush -> cmd/push.go newPush
	"list": newList,
}

func lookup(name string) (runner, bool) {
	make, ok := registry[name]
	if !ok {
		return nil, false
	}
	return make(), true
}

func Execute() int {
	if len(os.Args) < 2 {
		usage(os.Stderr) //: usage -> usage
		return 2
	}
	cfg, err := config.Load(os.Getenv("CONFIG")) //: Load -> config/config.go Load
	if err != nil {
		return report(err) //: report -> report
	}
	cfg.Defaults().Apply(cfg) //: Defaults -> config/config.go Config.Defaults; Apply -> config/config.go Defaults.Apply
	r, ok := lookup(os.Args[1]) //: lookup -> lookup
	if !ok {
		return report(fmt.Errorf("no %s", os.Args[1])) //: report -> report
	}
	if err := r.Run(os.Args[2:]); err != nil { //: Run -> runner.Run
		return report(fmt.Errorf("%s: %w", r.Name(), err)) //: report -> report; Name -> runner.Name
	}
	return 0
}

func report(err error) int {
	fmt.Fprintln(os.Stderr, err)
	return 1
}

func usage(w io.Writer) {
	names := make([]string, 0)
	for name, make := range registry {
		r := make()
		names = append(names, name+r.Name()) //: Name -> runner.Name (missed)
	}
	sort.Slice(names, func(i, j int) bool { return less(names[i], names[j]) }) //: less -> less
}

func less(a, b string) bool { return a < b }
