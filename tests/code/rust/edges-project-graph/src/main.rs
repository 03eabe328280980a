mod graph;
use crate::graph::{Edge, Graph, NodeId};

static NAMES: &[&str] = &["a"];
const START: NodeId = NodeId::new(0); //: new -> src/graph/node.rs NodeId.new

fn main() {
    let mut g = Graph::default(); //: default -> ?
    let a = g.add_node("a"); //: add_node -> src/graph/mod.rs Graph.add_node
    let b = g.add_node("b"); //: add_node -> src/graph/mod.rs Graph.add_node
    g.connect(a, b).weight(3); //: connect -> src/graph/mod.rs Graph.connect; weight -> src/graph/edge.rs Edge.weight
    a.index(); //: index -> src/graph/node.rs NodeId.index
    START.index(); //: index -> src/graph/node.rs NodeId.index
    g.neighbors(a).next().unwrap().index(); //: neighbors -> src/graph/mod.rs Graph.neighbors; next -> ?; unwrap -> ?; index -> src/graph/node.rs NodeId.index
    for n in g.neighbors(b) { //: neighbors -> src/graph/mod.rs Graph.neighbors
        n.index(); //: index -> src/graph/node.rs NodeId.index
    }
    for edge in g.edges() { //: edges -> src/graph/mod.rs Graph.edges
        edge.reverse().weight(1); //: reverse -> src/graph/edge.rs Edge.reverse; weight -> src/graph/edge.rs Edge.weight
    }
    let heaviest: Option<&Edge> = g.edges().iter().max_by_key(|e| e.cost()); //: edges -> src/graph/mod.rs Graph.edges; iter -> ?; max_by_key -> ?; cost -> src/graph/edge.rs Edge.cost
    if let Some(e) = heaviest {
        e.cost(); //: cost -> src/graph/edge.rs Edge.cost
    }
    let best = g.edges().iter().min_by_key(|e| e.cost()).cloned(); //: edges -> src/graph/mod.rs Graph.edges; iter -> ?; min_by_key -> ?; cost -> src/graph/edge.rs Edge.cost; cloned -> ?
    best.unwrap().cost(); //: unwrap -> ?; cost -> src/graph/edge.rs Edge.cost
    let mut stack = vec![a]; //: vec -> ?
    while let Some(node) = stack.pop() { //: pop -> ?
        node.index(); //: index -> src/graph/node.rs NodeId.index
        stack.extend(g.neighbors(node)); //: extend -> ?; neighbors -> src/graph/mod.rs Graph.neighbors
    }
    let result = walk(&g, a, &mut |n| n.index() > 0); //: walk -> walk; index -> src/graph/node.rs NodeId.index (missed)
    if result { std::process::exit(1) } //: exit -> ?
}

fn walk(graph: &Graph, at: NodeId, visit: &mut dyn FnMut(NodeId) -> bool) -> bool {
    fn inner(graph: &Graph, at: NodeId) -> bool {
        graph.neighbors(at).any(|n| inner(graph, n)) //: neighbors -> src/graph/mod.rs Graph.neighbors; any -> ?; inner -> walk.inner
    }
    visit(at) && inner(graph, at) //: visit -> ?; inner -> walk.inner
}
