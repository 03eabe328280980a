package q;

import java.util.Iterator;

public class Tree<K extends Comparable<K>, V> implements Iterable<V> {
    private Node<K, V> root;
    private int size;

    static class Node<A, B> {
        A key; B val; Node<A, B> left, right;
        Node(A k, B v) { key = k; val = v; }
        boolean leaf() { return left == null && right == null; }
        Node<A, B> min() { return left == null ? this : left.min(); } //: min -> Tree.Node.min
    }

    public V put(K k, V v) {
        root = insert(root, k, v); //: insert -> Tree.insert
        size++;
        return root.val;
    }

    private Node<K, V> insert(Node<K, V> n, K k, V v) {
        if (n == null) return new Node<>(k, v); //: Node -> Tree.Node
        int c = k.compareTo(n.key); //: compareTo -> ?
        if (c < 0) n.left = insert(n.left, k, v); //: insert -> Tree.insert
        else n.right = insert(n.right, k, v); //: insert -> Tree.insert
        return balance(n.min()); //: balance -> Tree.balance; min -> Tree.Node.min
    }

    private static <A, B> Node<A, B> balance(Node<A, B> n) { return n.leaf() ? n : n.left.right.min(); } //: leaf -> Tree.Node.leaf; min -> Tree.Node.min

    @Override public Iterator<V> iterator() { return new Iter(); } //: Iter -> Tree.Iter

    private class Iter implements Iterator<V> {
        private Node<K, V> cur = root;
        public boolean hasNext() { return cur != null; }
        public V next() {
            Node<K, V> n = cur;
            advance(n); //: advance -> Tree.Iter.advance
            return n.val;
        }
        private void advance(Node<K, V> n) { cur = n.right; bump(); } //: bump -> Tree.bump
    }

    private void bump() { size++; }

    public int size() { return size; }

    public static void main(String[] args) {
        Tree<String, Tree<String, Integer>> t = new Tree<>(); //: Tree -> Tree
        t.put("a", new Tree<>()).put("b", 1); //: put -> Tree.put; Tree -> Tree; put -> Tree.put
        for (Tree<String, Integer> sub : t) sub.size(); //: size -> Tree.size
        t.root.val.size(); //: size -> Tree.size
        new Tree<String, String>().size(); //: Tree -> Tree; size -> Tree.size
        Tree.Node<String, String> n = new Tree.Node<>("k", "v"); //: Node -> Tree.Node
        n.leaf(); //: leaf -> Tree.Node.leaf
    }
}
