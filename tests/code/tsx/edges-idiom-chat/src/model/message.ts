export interface Author {
  name: string;
  avatar?(): string;
}

export class Message {
  private reactions: Reaction[] = [];

  constructor(readonly author: Author, readonly text: string, readonly at = new Date()) {} //: Date -> ?

  static system(text: string) {
    return new Message(SYSTEM, text); //: Message -> Message
  }

  react(emoji: string, by: Author): void {
    this.reactions.push(new Reaction(emoji, by)); //: Reaction -> Reaction; push -> ?
  }

  summary(): string[] {
    return this.reactions.map((r) => r.label()); //: label -> Reaction.label; map -> ?
  }
}

class Reaction {
  constructor(private emoji: string, private by: Author) {}
  label(): string {
    return `${this.emoji} ${this.by.name}`;
  }
}

const SYSTEM: Author = { name: "system" };
