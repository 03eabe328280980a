export interface Entity {
  readonly id: string;
}

export abstract class AggregateRoot<TEvent> implements Entity {
  private events: TEvent[] = [];

  protected constructor(public readonly id: string) {}

  protected raise(event: TEvent): void {
    this.events.push(event); //: push -> ?
    this.apply(event); //: apply -> AggregateRoot.apply
  }

  pull(): TEvent[] {
    const events = this.events;
    this.clear(); //: clear -> AggregateRoot.clear
    return events;
  }

  private clear() {
    this.events = [];
  }

  protected abstract apply(event: TEvent): void;
}
