pub mod plugin;
mod registry;

use plugin::{Plugin, PluginKind};
pub use registry::Registry;

pub mod builtin {
    use crate::plugin::{self, Plugin};

    pub struct Upper;
    pub struct Counter {
        pub(crate) n: usize,
    }

    impl Plugin for Upper {
        fn name(&self) -> &str {
            "upper"
        }
        fn apply(&mut self, text: &str) -> plugin::Output {
            plugin::Output::text(text.to_uppercase()) //: text -> src/plugin.rs Output.text; to_uppercase -> ?
        }
    }

    impl Counter {
        pub fn new() -> Self {
            Counter { n: 0 }
        }
        fn bump(&mut self) -> usize {
            self.n += 1;
            self.n
        }
    }

    impl Plugin for Counter {
        fn name(&self) -> &str {
            "counter"
        }
        fn apply(&mut self, _: &str) -> plugin::Output {
            plugin::Output::Count(self.bump()) //: Count -> src/plugin.rs Output.Count; bump -> builtin.Counter.bump
        }
        fn reset(&mut self) {
            *self = Self::new(); //: new -> builtin.Counter.new
        }
    }
}

pub fn default_registry() -> Registry {
    let mut registry = Registry::new(); //: new -> src/registry.rs Registry.new
    registry
        .register(builtin::Upper) //: register -> src/registry.rs Registry.register
        .register(builtin::Counter::new()); //: register -> src/registry.rs Registry.register; new -> builtin.Counter.new
    registry.with(PluginKind::Text, |p| p.reset()); //: with -> src/registry.rs Registry.with; reset -> src/plugin.rs Plugin.reset
    registry
}

pub fn run(mut registry: Registry, kind: PluginKind) -> usize {
    let outputs = registry.run_all("x"); //: run_all -> src/registry.rs Registry.run_all
    outputs.iter().map(|o| o.len()).sum::<usize>(); //: iter -> ?; map -> ?; len -> src/plugin.rs Output.len; sum -> ?
    if let Some(plugin) = registry.find("upper") { //: find -> src/registry.rs Registry.find
        plugin.apply("y").len(); //: apply -> src/plugin.rs Plugin.apply; len -> src/plugin.rs Output.len
    }
    let mut counter = builtin::Counter::new(); //: new -> builtin.Counter.new
    counter.apply("z").len(); //: apply -> builtin.Counter.apply; len -> src/plugin.rs Output.len
    counter.reset(); //: reset -> builtin.Counter.reset
    builtin::Upper.reset(); //: reset -> src/plugin.rs Plugin.reset
    Plugin::name(&counter); //: name -> src/plugin.rs Plugin.name
    kind.label().len() //: label -> src/plugin.rs PluginKind.label; len -> ?
}
