pub fn add(a: u32, b: u32) -> u32 {
    a + b
}

fn secret() {}

pub struct Queue {
    items: Vec<u32>,
}

impl Queue {
    pub fn new() -> Self {
        Queue { items: vec![] }
    }
    pub fn push(&mut self, x: u32) {
        self.items.push(x); //: push -> ?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn helper() -> Queue {
        Queue::new() //: new -> Queue.new
    }

    #[test]
    fn adds() {
        assert_eq!(add(1, 2), 3); //: assert_eq -> ?; add -> add
        secret(); //: secret -> secret
        let mut q = helper(); //: helper -> tests.helper
        q.push(1); //: push -> Queue.push
        super::add(1, 1); //: add -> add
        assert!(super::add(2, 2) > 3); //: assert -> ?; add -> add
    }
}

mod other {
    pub fn helper() {}
    fn go() {
        helper(); //: helper -> other.helper
        add(1, 2); //: add -> ?
        super::tests::missing(); //: missing -> ?
    }
}
