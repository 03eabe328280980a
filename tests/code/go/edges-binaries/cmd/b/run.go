package main

func run() error { usage(); return nil } //: usage -> usage

func usage() {}
