use std::fmt::Debug;

use crate::plugin::{Output, Plugin, PluginKind};

pub struct Registry {
    plugins: Vec<Box<dyn Plugin>>,
    hooks: Vec<Box<dyn Fn(&Output)>>,
}

impl Registry {
    pub fn new() -> Self {
        Registry { plugins: Vec::new(), hooks: vec![] } //: new -> ?; vec -> ?
    }
    pub fn register<P: Plugin + 'static>(&mut self, plugin: P) -> &mut Self {
        println!("{}", plugin.name()); //: println -> ?; name -> src/plugin.rs Plugin.name
        self.plugins.push(Box::new(plugin)); //: push -> ?; new -> ?
        self
    }
    pub fn with<F>(&mut self, kind: PluginKind, mut f: F)
    where
        F: FnMut(&mut dyn Plugin),
    {
        kind.label(); //: label -> src/plugin.rs PluginKind.label
        for plugin in self.plugins.iter_mut() { //: iter_mut -> ?
            f(plugin.as_mut()); //: f -> ?; as_mut -> ?
        }
    }
    pub fn find(&mut self, name: &str) -> Option<&mut Box<dyn Plugin>> {
        self.plugins.iter_mut().find(|p| p.name() == name) //: iter_mut -> ?; find -> ?; name -> src/plugin.rs Plugin.name
    }
    pub fn run_all(&mut self, text: &str) -> Vec<Output> {
        let mut outputs = Vec::with_capacity(3); //: with_capacity -> ?
        for plugin in &mut self.plugins {
            let output = plugin.apply(text); //: apply -> src/plugin.rs Plugin.apply
            self.hooks.iter().for_each(|hook| hook(&output)); //: iter -> ?; for_each -> ?; hook -> ?
            output.len(); //: len -> src/plugin.rs Output.len
            outputs.push(output); //: push -> ?
        }
        outputs[0].len(); //: len -> src/plugin.rs Output.len (missed)
        outputs
    }
}
