use super::*;
use std::fmt::Display;

pub struct Depth {
    now: usize,
    most: usize,
}

impl<T> Visitor<T> for Depth {
    type Output = usize;

    fn enter(&mut self, _: NodeId, node: &Node<T>) -> bool {
        self.now += 1;
        self.most = self.most.max(self.now);
        !node.is_leaf() //: is_leaf -> src/arena.rs Node.is_leaf
    }
    fn leave(&mut self, _: NodeId) {
        self.now -= 1;
    }
    fn finish(self) -> usize {
        self.most
    }
}

pub struct Printer<W> {
    out: W,
    depth: Depth,
}

impl<W: Sink> Printer<W> {
    pub fn new(out: W) -> Self {
        Self { out, depth: Depth { now: 0, most: 0 } }
    }
    fn indent(&self) -> String {
        " ".repeat(self.depth.now)
    }
}

impl<T: Display + Named, W: Sink> Visitor<T> for Printer<W> {
    type Output = ();

    fn enter(&mut self, id: NodeId, node: &Node<T>) -> bool {
        let line = format!("{}{} {}", self.indent(), node.value, id.index()); //: indent -> Printer.indent; index -> src/arena.rs NodeId.index
        self.out.put(&line); //: put -> Sink.put
        self.out.put(node.value.name()); //: put -> Sink.put; name -> Named.name
        self.depth.enter(id, node) //: enter -> Depth.enter
    }
}

pub trait Named {
    fn name(&self) -> &str;
}

impl Named for String {
    fn name(&self) -> &str {
        self
    }
}

pub trait Sink {
    fn put(&mut self, line: &str);
    fn blank(&mut self) {
        self.put("") //: put -> Sink.put
    }
}

#[derive(Default)]
pub struct Lines(Vec<String>);

impl Sink for Lines {
    fn put(&mut self, line: &str) {
        self.0.push(line.to_string());
    }
}

impl<S: Sink + ?Sized> Sink for &mut S {
    fn put(&mut self, line: &str) {
        (**self).put(line) //: put -> Sink.put
    }
}

pub fn show(arena: &Arena<String>, root: NodeId) -> usize {
    let mut lines = Lines::default();
    lines.blank(); //: blank -> Sink.blank
    lines.put("x"); //: put -> Lines.put
    walk(arena, root, Printer::new(&mut lines)); //: walk -> src/visit.rs walk; new -> Printer.new
    let depth = walk(arena, root, Depth { now: 0, most: 0 }); //: walk -> src/visit.rs walk
    let sample = sample(); //: sample -> src/lib.rs sample
    sample.iter().map(|node| node.value.name().len()).sum::<usize>() + depth //: iter -> src/arena.rs Arena.iter; name -> String.name
}
