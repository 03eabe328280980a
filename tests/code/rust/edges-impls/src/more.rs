use crate::types::{Node, Tree};

impl Tree {
    pub fn insert(&mut self, n: u32) {
        self.size(); //: size -> src/types.rs Tree.size
        self.root().grow(); //: root -> Tree.root; grow -> src/types.rs Node.grow
        self.nodes.push(Node { kids: vec![], parent: None }); //: push -> ?
    }
    pub(crate) fn root(&self) -> &Node {
        &self.nodes[0]
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        Self::cleanup(); //: cleanup -> Tree.cleanup
    }
}

impl Tree {
    fn cleanup() {}
}
