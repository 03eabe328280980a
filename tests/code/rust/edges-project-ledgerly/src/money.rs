use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(i64);

#[derive(Debug, Clone)]
pub struct Currency {
    code: String,
}

impl Default for Currency {
    fn default() -> Self {
        Currency { code: "EUR".to_string() }
    }
}

impl Currency {
    fn decorate(&self, text: String) -> String {
        text + &self.code
    }
}

impl Money {
    pub const ZERO: Money = Money(0); //: Money -> Money

    pub fn cents(cents: i64) -> Self {
        Self(cents) //: Self -> Money
    }
    pub fn abs(self) -> Self {
        if self < Self::ZERO { -self } else { self }
    }
    pub fn is_big(&self) -> bool {
        self.abs().0 > 1_000 //: abs -> Money.abs
    }
    pub fn show(&self, currency: &Currency) -> String {
        currency.decorate(self.0.abs().to_string()) //: decorate -> Currency.decorate
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0) //: Money -> Money
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money::cents(-self.0) //: cents -> Money.cents
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(iter: I) -> Money {
        iter.fold(Money::ZERO, |a, b| (a + b).abs()) //: abs -> Money.abs
    }
}
