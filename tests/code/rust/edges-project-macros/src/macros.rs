macro_rules! sum_all {
    ($($x:expr),*) => { 0.0 $(+ $x)* };
}
macro_rules! log_it {
    ($($arg:tt)*) => { println!($($arg)*) };
}
