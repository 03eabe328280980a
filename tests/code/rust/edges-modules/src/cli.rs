pub fn parse() {
    crate::main(); //: main -> src/main.rs main
}
