package cmd

import (
	"github.com/acme/cli/internal/config"
	"github.com/acme/cli/pkg/printer"
	"github.com/spf13/cobra"
)

var cfg *config.Config
var out = printer.New(nil) //: New -> pkg/printer/printer.go New

var rootCmd = &cobra.Command{
	Use: "acme",
	RunE: func(cmd *cobra.Command, args []string) error {
		return run(cmd, args) //: run -> run
	},
	PersistentPreRun: func(cmd *cobra.Command, args []string) { initConfig() }, //: initConfig -> initConfig
}

func Execute() error { return rootCmd.Execute() } //: Execute -> ?

func init() {
	cobra.OnInitialize(initConfig) //: OnInitialize -> ?
	rootCmd.AddCommand(newServe(), newGet(out)) //: AddCommand -> ?; newServe -> cmd/serve.go newServe; newGet -> cmd/get.go newGet
	rootCmd.Flags().StringVar(&cfgFile, "config", "", "") //: Flags -> ?; StringVar -> ?
}

var cfgFile string

func initConfig() {
	var err error
	cfg, err = config.Load(cfgFile) //: Load -> internal/config/config.go Load
	if err != nil {
		out.Errorf("x: %v", err) //: Errorf -> pkg/printer/printer.go Printer.Errorf
	}
	cfg.Server.Normalize() //: Normalize -> internal/config/config.go Server.Normalize
}

func run(cmd *cobra.Command, args []string) error {
	out.Printf("%s", cfg.Get("name")) //: Printf -> pkg/printer/printer.go Printer.Printf; Get -> internal/config/config.go Config.Get
	cmd.Help() //: Help -> ?
	return cmd.Context().Err() //: Context -> ?; Err -> ?
}
