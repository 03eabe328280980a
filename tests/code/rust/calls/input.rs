use crate::store::{open, Store};

pub struct App {
    store: Store,
}

fn helper(x: u8) -> u8 {
    x
}

impl App {
    fn make() -> App {
        App { store: Store::new() }
    }

    async fn run(&mut self, f: impl Fn(u8) -> u8, other: &mut App) -> Result<(), Error> {
        self.step();
        self.store.save()?;
        Self::make();
        App::make().step();
        other.step();
        f(1);
        let local = App::make();
        local.step();
        let typed: Store = open()?;
        typed.save();
        let made = Store::new();
        made.save();
        let literal = App { store: made };
        literal.step();
        let fetched = fetch::<u8>().await;
        println!("{} {}", helper(2), local.step());
        crate::store::open();
        let closure = |item: Store| item.save();
        closure(made);
        if let Some(found) = other.find() {
            found.go();
        }
        items.iter().map(|i| i.size()).collect::<Vec<_>>();
        Some(helper(3));
        Ok(())
    }

    fn step(&self) {}
}

mod tests {
    use super::*;

    fn helper() {}

    fn check() {
        helper();
        super::helper(1);
        assert_eq!(helper(), ());
    }
}
