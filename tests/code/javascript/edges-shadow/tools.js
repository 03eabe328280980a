export function run() {}
export function take() {}
export const get = () => {};
export class Box {
  open() {
    return this;
  }
}
