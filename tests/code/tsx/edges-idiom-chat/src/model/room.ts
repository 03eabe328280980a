import { Author, Message } from "./message";

export class Room {
  private messages: Message[] = [];
  private members: Map<string, Author> = new Map(); //: Map -> ?
  onChange: (() => void) | null = null;

  constructor(readonly name: string, private transport: Transport) {
    transport.listen((m) => this.receive(m)); //: listen -> Transport.listen; receive -> Room.receive
  }

  post(author: Author, text: string): Message {
    const message = new Message(author, text); //: Message -> src/model/message.ts Message
    this.transport.send(message); //: send -> Transport.send
    return this.receive(message); //: receive -> Room.receive
  }

  join(author: Author) {
    this.members.set(author.name, author); //: set -> ?
    this.receive(Message.system(`${author.name} joined`)); //: receive -> Room.receive; system -> src/model/message.ts Message.system
  }

  latest(): Message | undefined {
    return this.messages[this.messages.length - 1];
  }

  private receive(message: Message): Message {
    this.messages = [...this.messages, message];
    this.onChange?.(); //: onChange -> ?
    return message;
  }

  list(): ReadonlyArray<Message> {
    return this.messages;
  }
}

export interface Transport {
  send(message: Message): void;
  listen(handler: (message: Message) => void): () => void;
}

export class LocalTransport implements Transport {
  private handlers: Array<(message: Message) => void> = [];

  send(message: Message) {
    for (const handler of this.handlers) handler(message); //: handler -> ?
  }

  listen(handler: (message: Message) => void) {
    this.handlers.push(handler); //: push -> ?
    return () => this.remove(handler); //: remove -> LocalTransport.remove
  }

  private remove(handler: (message: Message) => void) {
    this.handlers = this.handlers.filter((h) => h !== handler); //: filter -> ?
  }
}
