use super::NodeId;

#[derive(Clone)]
pub struct Edge {
    pub from: NodeId,
    pub to: NodeId,
    cost: u32,
}

impl Edge {
    pub fn between(from: NodeId, to: NodeId) -> Edge {
        Edge { from, to, cost: 1 }
    }
    pub fn weight(&mut self, cost: u32) -> &mut Self {
        self.cost = cost;
        self
    }
    pub fn cost(&self) -> u32 {
        self.cost
    }
    pub fn touches(&self, id: NodeId) -> bool {
        self.from.index() == id.index() //: index -> src/graph/node.rs NodeId.index; index -> src/graph/node.rs NodeId.index
    }
    pub fn reverse(&self) -> Edge {
        Edge { from: self.to, ..self.clone() } //: clone -> ?
    }
}
