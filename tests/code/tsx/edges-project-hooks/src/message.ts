export class Message {
  constructor(readonly text: string) {}
  quote(): Message {
    return new Message(`> ${this.text}`); //: Message -> Message
  }
}
export function parse(text: string) {
  return new Message(text); //: Message -> Message
}
