pub fn square(x: u256) -> u256 { pow(x, 2) } //: pow -> pow

pub fn pow(x: u256, n: u32) -> u256 {
    if n == 0 {
        return 1;
    }
    x * pow(x, n - 1) //: pow -> pow
}
