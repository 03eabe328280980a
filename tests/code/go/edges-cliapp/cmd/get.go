package cmd

import (
	"github.com/acme/cli/pkg/printer"
	"github.com/spf13/cobra"
)

func newGet(p *printer.Printer) *cobra.Command {
	get := func(name string) string { return cfg.Get(name) } //: Get -> internal/config/config.go Config.Get
	return &cobra.Command{Run: func(*cobra.Command, []string) {
		p.With("k").With("v").Printf(get("x")) //: With -> pkg/printer/printer.go Printer.With; With -> pkg/printer/printer.go Printer.With; Printf -> pkg/printer/printer.go Printer.Printf; get -> ?
	}}
}
