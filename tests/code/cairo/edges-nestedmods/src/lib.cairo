mod inner {
    pub mod deep {
        pub fn dig() { super::shallow(); crate::top(); } //: shallow -> inner.shallow; top -> top
    }
    pub fn shallow() { deep::dig(); self::deep::dig(); } //: dig -> inner.deep.dig; dig -> inner.deep.dig
    fn top() {}
}

fn top() { inner::shallow(); inner::deep::dig(); missing::f(); } //: shallow -> inner.shallow; dig -> inner.deep.dig; f -> ?
