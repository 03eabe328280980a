use crate::arena::{Arena, Node, NodeId};

pub trait Visitor<T> {
    type Output: Default;

    fn enter(&mut self, id: NodeId, node: &Node<T>) -> bool;

    fn leave(&mut self, _id: NodeId) {}

    fn finish(self) -> Self::Output
    where
        Self: Sized,
    {
        self.report(); //: report -> Visitor.report
        Self::Output::default()
    }

    fn report(&self) {}
}

pub fn walk<T, V>(arena: &Arena<T>, root: NodeId, mut visitor: V) -> V::Output
where
    V: Visitor<T>,
{
    step(arena, root, &mut visitor); //: step -> step
    visitor.finish() //: finish -> Visitor.finish
}

fn step<T>(arena: &Arena<T>, id: NodeId, visitor: &mut impl Visitor<T>) {
    let node = &arena[id];
    if visitor.enter(id, node) { //: enter -> Visitor.enter
        for child in node.children() { //: children -> src/arena.rs Node.children
            step(arena, child, visitor); //: step -> step
        }
    }
    visitor.leave(id); //: leave -> Visitor.leave
}
