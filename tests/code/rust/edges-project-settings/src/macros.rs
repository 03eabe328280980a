macro_rules! settings {
    ($vis:vis struct $name:ident { $($field:ident : $type:ty = $default:expr),* $(,)? }) => {
        #[derive(Debug, Clone)]
        $vis struct $name {
            $(pub $field: $type,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }
    };
}

macro_rules! bail {
    ($variant:ident, $($arg:expr),+) => {
        return Err($crate::error::ConfigError::$variant($($arg),+))
    };
}
