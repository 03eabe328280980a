const frozen = (node) => Object.freeze(node); //: freeze -> ?

export const num = (value) => frozen({ type: "num", value }); //: frozen -> frozen
export const binary = (op, left, right) => frozen({ type: "binary", op, left, right }); //: frozen -> frozen

export function walk(node, visit) {
  visit(node); //: visit -> ?
  if (node.type === "binary") {
    walk(node.left, visit); //: walk -> walk
    walk(node.right, visit); //: walk -> walk
  }
}
