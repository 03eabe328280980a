export function h(tag, props, ...children) {
  return { tag, props, children: children.flat() }; //: flat -> ?
}

export function patch(root, tree) {
  root.replaceChildren(create(tree)); //: replaceChildren -> ?; create -> create
}

const create = (tree) => {
  if (typeof tree === "string") return document.createTextNode(tree); //: createTextNode -> ?
  const node = document.createElement(tree.tag); //: createElement -> ?
  tree.children.map(create).forEach((child) => node.append(child)); //: map -> ?; forEach -> ?; append -> ?
  return node;
};

export { create as default };
