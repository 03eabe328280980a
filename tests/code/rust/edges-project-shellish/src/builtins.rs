use crate::pipeline::Status;
use std::collections::BTreeMap;
use std::rc::Rc;

pub trait Builtin {
    fn run(&self, args: &[String]) -> Status;
    fn help(&self) -> String {
        String::from("no help")
    }
}

impl<F> Builtin for F
where
    F: Fn(&[String]) -> Status,
{
    fn run(&self, args: &[String]) -> Status {
        self(args)
    }
}

#[derive(Default)]
pub struct Registry {
    known: BTreeMap<&'static str, Rc<dyn Builtin>>,
}

impl Registry {
    pub fn add(&mut self, name: &'static str, builtin: impl Builtin + 'static) -> &mut Self {
        self.known.insert(name, Rc::new(builtin));
        self
    }
    pub fn find(&self, name: &str) -> Option<Rc<dyn Builtin>> {
        self.known.get(name).map(Rc::clone)
    }
    pub fn help(&self) -> String {
        self.known.iter().map(|(name, builtin)| format!("{name}: {}", builtin.help())).collect::<Vec<_>>().join("\n") //: help -> Builtin.help
    }
    pub fn longest(&self) -> Option<String> {
        let (_, builtin) = self.known.iter().max_by_key(|(name, _)| name.len())?;
        Some(builtin.help()) //: help -> Builtin.help
    }
}

pub fn cd(args: &[String]) -> Status {
    args.first().map(std::env::set_current_dir).and_then(Result::ok).map_or(Status::failed(1), |_| Status::success()) //: failed -> src/pipeline.rs Status.failed; success -> src/pipeline.rs Status.success
}

pub fn exit(args: &[String]) -> Status {
    let code = args.first().and_then(|a| a.parse().ok()).unwrap_or(0);
    Status::exit(code) //: exit -> src/pipeline.rs Status.exit
}
