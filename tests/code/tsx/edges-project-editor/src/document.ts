export class Doc {
  private blocks: Block[] = [];

  static fromJSON(json: unknown): Doc {
    const doc = new Doc(); //: Doc -> Doc
    if (Array.isArray(json)) json.forEach((text) => doc.insert(new Block(String(text)))); //: isArray -> ?; forEach -> ?; insert -> Doc.insert; Block -> Block; String -> ?
    return doc;
  }

  insert(block: Block, at = this.blocks.length): Doc {
    this.blocks.splice(at, 0, block); //: splice -> ?
    return this;
  }

  *[Symbol.iterator](): Iterator<Block> {
    yield* this.blocks;
  }

  map<R>(fn: (block: Block) => R): R[] {
    return this.blocks.map(fn); //: map -> ?
  }

  find(id: string): Block | undefined {
    return this.blocks.find((block) => block.has(id)); //: find -> ?; has -> Block.has
  }
}

export class Block {
  constructor(public text: string) {}
  has(id: string): boolean {
    return this.text.includes(id); //: includes -> ?
  }
  split(): [Block, Block] {
    return [new Block(this.text), new Block("")]; //: Block -> Block; Block -> Block
  }
}
