use std::ops::{Index, IndexMut};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

impl NodeId {
    fn of(index: usize) -> Self {
        NodeId(index as u32) //: NodeId -> NodeId
    }
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug)]
pub struct Node<T> {
    pub value: T,
    children: Vec<NodeId>,
}

impl<T> Node<T> {
    pub fn children(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.children.iter().copied()
    }
    pub fn adopt(&mut self, child: NodeId) {
        self.children.push(child);
    }
    pub fn is_leaf(&self) -> bool {
        self.children.is_empty()
    }
}

#[derive(Debug, Default)]
pub struct Arena<T> {
    nodes: Vec<Node<T>>,
}

impl<T> Arena<T> {
    pub fn new() -> Self {
        Arena { nodes: vec![] }
    }
    pub fn push(&mut self, value: T) -> NodeId {
        let id = NodeId::of(self.nodes.len()); //: of -> NodeId.of
        self.nodes.push(Node { value, children: Vec::new() });
        id
    }
    pub fn get(&self, id: NodeId) -> &Node<T> {
        &self.nodes[id.index()] //: index -> NodeId.index
    }
    pub fn get_mut(&mut self, id: NodeId) -> Option<&mut Node<T>> {
        self.nodes.get_mut(id.index()) //: index -> NodeId.index
    }
    pub fn ids(&self) -> impl Iterator<Item = NodeId> {
        (0..self.nodes.len()).map(NodeId::of)
    }
    pub fn iter(&self) -> impl Iterator<Item = &Node<T>> {
        self.nodes.iter()
    }
    pub fn len(&self) -> usize {
        self.nodes.len()
    }
}

impl<T> Index<NodeId> for Arena<T> {
    type Output = Node<T>;
    fn index(&self, id: NodeId) -> &Node<T> {
        self.get(id) //: get -> Arena.get
    }
}

impl<T> IndexMut<NodeId> for Arena<T> {
    fn index_mut(&mut self, id: NodeId) -> &mut Self::Output {
        &mut self.nodes[id.index()] //: index -> NodeId.index
    }
}
