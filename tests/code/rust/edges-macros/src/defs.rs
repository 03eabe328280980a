macro_rules! shared {
    ($x:expr) => {
        $x
    };
}
