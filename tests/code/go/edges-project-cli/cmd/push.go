package cmd

import (
	"flag"
	"os"

	"example.org/deploy/config"
	"example.org/deploy/remote"
)

type push struct {
	command
	force  bool
	client *remote.Client
}

func newPush() *push {
	p := &push{command: command{name: "push", out: os.Stdout}}
	p.setup = p.flags
	p.client = remote.Dial("x", remote.Retry(3)) //: Dial -> remote/client.go Dial; Retry -> remote/client.go Retry
	return p
}

func (p *push) flags(fs *flag.FlagSet) {
	fs.BoolVar(&p.force, "force", false, "")
}

func (p *push) Run(args []string) error {
	args, err := p.parse(args) //: parse -> cmd/root.go command.parse
	if err != nil {
		return err
	}
	for _, target := range args {
		t, err := config.ParseTarget(target) //: ParseTarget -> config/config.go ParseTarget
		if err != nil {
			return err
		}
		p.printf("%s\n", t.Address()) //: printf -> cmd/root.go command.printf; Address -> config/config.go Target.Address
		if res := p.client.Send(t); !res.OK() { //: Send -> remote/client.go Client.Send; OK -> remote/client.go Result.OK
			return res.Err()  //: Err -> remote/client.go Result.Err
		}
	}
	return p.client.Close() //: Close -> remote/client.go Client.Close
}

type list struct {
	*command
	targets []config.Target
}

func newList() runner {
	return &list{command: &command{name: "list"}}
}

func (l *list) Run(args []string) error {
	if _, err := l.command.parse(args); err != nil { //: parse -> cmd/root.go command.parse
		return err
	}
	show := l.printf
	for _, t := range l.targets {
		show("%s", t.Address()) //: Address -> config/config.go Target.Address
	}
	l.targets[0].Normalize().Address() //: Normalize -> config/config.go Target.Normalize; Address -> config/config.go Target.Address
	return nil
}
