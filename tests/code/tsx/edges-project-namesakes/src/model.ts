export class Modal {
  push(x: number) {}
  get(x: string) {}
}
export function run() {}
export const screen = new Modal(); //: Modal -> Modal
