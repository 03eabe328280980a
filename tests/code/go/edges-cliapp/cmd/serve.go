package cmd

import "github.com/spf13/cobra"

type serveOptions struct {
	*globalOptions
	port int
}

type globalOptions struct{ verbose bool }

func (o *globalOptions) complete() error { return nil }

func (o *serveOptions) run() error {
	if err := o.complete(); err != nil { //: complete -> globalOptions.complete
		return err
	}
	return run(nil, nil) //: run -> cmd/root.go run
}

func newServe() *cobra.Command {
	o := &serveOptions{globalOptions: &globalOptions{}}
	cmd := &cobra.Command{
		RunE: func(c *cobra.Command, args []string) error { return o.run() }, //: run -> serveOptions.run
	}
	cmd.Flags().IntVar(&o.port, "port", 0, "") //: Flags -> ?; IntVar -> ?
	return cmd
}
