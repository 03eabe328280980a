mod edge;
mod node;

pub use edge::Edge;
pub use node::*;

#[derive(Default)]
pub struct Graph {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

impl Graph {
    pub fn add_node(&mut self, name: &str) -> NodeId {
        let id = NodeId::new(self.nodes.len()); //: new -> src/graph/node.rs NodeId.new; len -> ?
        self.nodes.push(Node::named(name)); //: push -> ?; named -> src/graph/node.rs Node.named
        id
    }
    pub fn connect(&mut self, from: NodeId, to: NodeId) -> &mut Edge {
        self.edges.push(Edge::between(from, to)); //: push -> ?; between -> src/graph/edge.rs Edge.between
        self[from].degree += 1;
        self.edges.last_mut().unwrap() //: last_mut -> ?; unwrap -> ?
    }
    pub fn neighbors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.edges.iter().filter(move |e| e.touches(id)).map(|e| e.to) //: iter -> ?; filter -> ?; touches -> src/graph/edge.rs Edge.touches; map -> ?
    }
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()] //: index -> src/graph/node.rs NodeId.index
    }
    pub fn rename(&mut self, id: NodeId) {
        self.node(id).label().trim(); //: node -> Graph.node; label -> src/graph/node.rs Node.label; trim -> ?
        self.nodes.get_mut(id.index()).unwrap().rename("x"); //: get_mut -> ?; index -> src/graph/node.rs NodeId.index; unwrap -> ?; rename -> src/graph/node.rs Node.rename
        let Self { nodes, edges } = self;
        nodes[0].rename("y"); //: rename -> src/graph/node.rs Node.rename
        edges[0].weight(1); //: weight -> src/graph/edge.rs Edge.weight (missed)
    }
}

impl std::ops::IndexMut<NodeId> for Graph {
    fn index_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.index()] //: index -> src/graph/node.rs NodeId.index
    }
}
