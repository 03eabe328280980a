#[derive(Clone, Copy)]
pub struct NodeId(usize);

impl NodeId {
    pub const fn new(n: usize) -> Self {
        Self(n) //: Self -> NodeId
    }
    pub fn index(self) -> usize {
        self.0
    }
}

pub struct Node {
    name: String,
    pub degree: usize,
}

impl Node {
    pub fn named(name: &str) -> Self {
        let mut node = Node { name: String::new(), degree: 0 }; //: new -> ?
        node.rename(name); //: rename -> Node.rename
        node
    }
    pub fn rename(&mut self, name: &str) {
        self.name = name.into(); //: into -> ?
    }
    pub fn label(&self) -> &str {
        &self.name
    }
}
