mod arena;
pub mod pass;
mod visit;

pub use arena::{Arena, Node, NodeId};
pub use visit::{walk, Visitor};

use std::collections::{HashSet, VecDeque};

pub fn breadth_first<'a, T>(arena: &'a Arena<T>, root: NodeId) -> impl Iterator<Item = &'a Node<T>> + 'a {
    let mut queue = VecDeque::from([root]);
    std::iter::from_fn(move || {
        let id = queue.pop_front()?;
        let node = arena.get(id); //: get -> src/arena.rs Arena.get
        queue.extend(node.children());  //: children -> src/arena.rs Node.children
        Some(node)
    })
}

pub fn sample() -> Arena<String> {
    let mut arena = Arena::new(); //: new -> src/arena.rs Arena.new
    let root = arena.push("root".to_string()); //: push -> src/arena.rs Arena.push
    let leaf = arena.push(String::from("leaf")); //: push -> src/arena.rs Arena.push
    arena[root].adopt(leaf); //: adopt -> src/arena.rs Node.adopt
    arena.get_mut(leaf).map(|node| node.adopt(root)); //: get_mut -> src/arena.rs Arena.get_mut; adopt -> src/arena.rs Node.adopt
    for node in breadth_first(&arena, root) { //: breadth_first -> breadth_first
        println!("{} {}", node.is_leaf(), root.index()); //: is_leaf -> src/arena.rs Node.is_leaf; index -> src/arena.rs NodeId.index
    }
    let leaves = arena.iter().filter(|n| n.is_leaf()).count(); //: iter -> src/arena.rs Arena.iter; is_leaf -> src/arena.rs Node.is_leaf
    let seen: HashSet<NodeId> = arena.ids().collect(); //: ids -> src/arena.rs Arena.ids
    seen.iter().max_by_key(|id| id.index()).unwrap().index(); //: index -> src/arena.rs NodeId.index; index -> src/arena.rs NodeId.index
    assert!(leaves < arena.len()); //: len -> src/arena.rs Arena.len
    arena
}
