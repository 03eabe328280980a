export const tool = () => {};
export default class Tool {
  use() {}
}
