use std::cmp::Ordering;

#[derive(Debug, Default)]
pub struct Tree<K, V> {
    root: Link<K, V>,
    len: usize,
}

type Link<K, V> = Option<Box<Node<K, V>>>;

#[derive(Debug)]
struct Node<K, V> {
    key: K,
    value: V,
    left: Link<K, V>,
    right: Link<K, V>,
}

impl<K: Ord, V> Node<K, V> {
    fn leaf(key: K, value: V) -> Box<Self> {
        Box::new(Node { key, value, left: None, right: None }) //: new -> ?
    }

    fn insert(&mut self, key: K, value: V) -> bool {
        let side = match key.cmp(&self.key) { //: cmp -> ?
            Ordering::Less => &mut self.left,
            _ => &mut self.right,
        };
        match side {
            Some(node) => node.insert(key, value), //: insert -> Node.insert
            None => {
                *side = Some(Node::leaf(key, value)); //: Some -> ?; leaf -> Node.leaf
                true
            }
        }
    }

    fn depth(&self) -> usize {
        let left = self.left.as_ref().map_or(0, |n| n.depth()); //: as_ref -> ?; map_or -> ?; depth -> Node.depth
        let right = self.right.as_ref().map(|n| n.depth()).unwrap_or_default(); //: as_ref -> ?; map -> ?; depth -> Node.depth; unwrap_or_default -> ?
        1 + left.max(right) //: max -> ?
    }

    fn min(&self) -> &K {
        match &self.left {
            Some(left) => left.min(), //: min -> Node.min
            None => &self.key,
        }
    }
}

impl<K: Ord, V> Tree<K, V> {
    pub fn new() -> Self {
        Tree { root: None, len: 0 }
    }
    pub fn insert(&mut self, key: K, value: V) {
        if let Some(root) = self.root.as_mut() { //: as_mut -> ?
            root.insert(key, value); //: insert -> Node.insert
        } else {
            self.root = Some(Node::leaf(key, value)); //: Some -> ?; leaf -> Node.leaf
        }
        self.grow(); //: grow -> Tree.grow
    }
    fn grow(&mut self) {
        self.len += 1;
    }
    pub fn depth(&self) -> usize {
        self.root.as_ref().map(|r| r.depth()).unwrap_or(0) //: as_ref -> ?; map -> ?; depth -> Node.depth; unwrap_or -> ?
    }
    pub fn get(&self, key: &K) -> Option<&V> {
        let mut at = &self.root;
        while let Some(node) = at {
            node.depth(); //: depth -> Node.depth
            at = &node.left;
        }
        None
    }
    pub fn min(&self) -> Option<&K> {
        self.root.as_deref().map(Node::min) //: as_deref -> ?; map -> ?
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Tree<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self {
        let mut tree = Tree::new(); //: new -> Tree.new
        for (k, v) in iter {
            tree.insert(k, v); //: insert -> Tree.insert
        }
        tree
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    fn sample() -> Tree<i32, &'static str> {
        let mut t = Tree::new(); //: new -> Tree.new
        t.insert(1, "a"); //: insert -> Tree.insert
        t
    }

    #[test]
    fn depth() {
        let tree = sample(); //: sample -> tests.sample
        assert_eq!(tree.depth(), 1); //: depth -> Tree.depth; assert_eq -> ?
        assert_eq!(sample().get(&1), Some(&"a")); //: sample -> tests.sample; get -> Tree.get; assert_eq -> ?; Some -> ?
        let map: std::collections::BTreeMap<i32, i32> = Default::default(); //: default -> ?
        map.get(&1); //: get -> ?
    }
}
