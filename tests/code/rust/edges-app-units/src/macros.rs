/// A newtype around a number with its unit.
macro_rules! unit {
    ($name:ident, $suffix:literal) => {
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct $name(pub f64);

        impl $name {
            pub const SUFFIX: &'static str = $suffix;
        }

        impl $crate::Quantity for $name {
            fn amount(&self) -> f64 {
                $crate::round(self.0) //: round -> src/lib.rs round
            }

            fn of(amount: f64) -> Self {
                $name(amount)
            }
        }
    };
}

#[macro_export]
macro_rules! total {
    ($($item:expr),* $(,)?) => {{
        let mut sum = 0.0;
        $( sum += $crate::Quantity::amount(&$item); )* //: amount -> src/lib.rs Quantity.amount
        sum
    }};
}

#[macro_export]
macro_rules! ensure {
    ($condition:expr, $($message:tt)+) => {
        if !$condition {
            return Err($crate::error::UnitError::new(format!($($message)+))); //: new -> src/error.rs UnitError.new
        }
    };
}

pub(crate) use unit;
