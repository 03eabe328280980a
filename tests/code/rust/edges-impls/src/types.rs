pub struct Tree {
    pub(crate) nodes: Vec<Node>,
}

pub struct Node {
    pub kids: Vec<Node>,
    pub parent: Option<Box<Node>>,
}

impl Tree {
    pub const fn new() -> Self {
        Self { nodes: Vec::new() } //: new -> ?
    }
    pub fn size(&self) -> usize {
        self.nodes.len() //: len -> ?
    }
}

impl Node {
    pub fn grow(&self) {
        for kid in &self.kids {
            kid.grow(); //: grow -> Node.grow
        }
        self.kids.iter().filter(|k| k.leaf()).count(); //: iter -> ?; filter -> ?; leaf -> Node.leaf; count -> ?
        if let Some(p) = self.parent.as_ref() { //: as_ref -> ?
            p.grow(); //: grow -> Node.grow
        }
        match &self.parent {
            Some(p) if p.leaf() => {} //: leaf -> Node.leaf
            _ => {}
        }
    }
    fn leaf(&self) -> bool {
        true
    }
}
