pub mod types;
mod more;

pub fn go(t: &mut types::Tree) {
    t.insert(1); //: insert -> src/more.rs Tree.insert
    t.size(); //: size -> src/types.rs Tree.size
    types::Tree::new().insert(2); //: new -> src/types.rs Tree.new; insert -> src/more.rs Tree.insert
    t.size().to_string(); //: size -> src/types.rs Tree.size; to_string -> ?
    t.root().grow(); //: root -> src/more.rs Tree.root; grow -> src/types.rs Node.grow
}
