export function Timestamped(Base) {
  return class Timestamped extends Base {
    touch() {
      this.updatedAt = now(); //: now -> now
      return this;
    }
  };
}

const now = () => new Date(); //: Date -> ?
