#include <vector>

struct Node {
    void visit() {}
};

using NodeRef = Node&;
using Nodes = std::vector<Node>;
typedef Node* NodePtr;
using Fn = void (*)(int);

struct Graph {
    Nodes nodes;
    NodePtr root;
    Fn hook;
    void run() {
        root->visit(); //: visit -> Node.visit
        for (auto& n : nodes) {
            n.visit(); //: visit -> Node.visit
        }
        nodes[0].visit(); //: visit -> Node.visit
        hook(3); //: hook -> ?
    }
};

void f(NodeRef r, NodePtr p, Fn fn) {
    r.visit(); //: visit -> Node.visit
    p->visit(); //: visit -> Node.visit
    fn(1); //: fn -> ?
}
