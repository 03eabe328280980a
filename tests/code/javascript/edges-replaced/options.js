export const options = {
  diff(vnode) {},
};

export function noop() {}
