export enum Kind {
  Literal,
  Call,
}

export class Literal {
  readonly kind = Kind.Literal;
  constructor(public value: number) {}

  text(): string {
    return String(this.value); //: String -> ?
  }

  fold(): number {
    return this.value;
  }
}

export class Call {
  readonly kind = Kind.Call;
  constructor(public name: string, public args: Node[]) {}

  text(): string {
    return this.args.map((arg) => arg.text()).join(","); //: map -> ?; text -> ?; join -> ?
  }

  arity(): number {
    return this.args.length;
  }
}

export type Node = Literal | Call;

export function isCall(node: Node): node is Call {
  return node.kind === Kind.Call;
}

export namespace Nodes {
  export function literal(value: number): Literal {
    return new Literal(value); //: Literal -> Literal
  }

  export const call = (name: string, ...args: Node[]): Call => new Call(name, args); //: Call -> Call
}
