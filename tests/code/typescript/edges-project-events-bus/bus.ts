export type Listener<T> = (value: T) => void;

export interface Subscription {
  unsubscribe(): void;
}

export class Subject<T> {
  private listeners: Array<Listener<T>> = [];

  subscribe(listener: Listener<T>): Subscription {
    this.listeners.push(listener); //: push -> ?
    return { unsubscribe: () => this.remove(listener) }; //: remove -> Subject.remove
  }

  next(value: T): void {
    for (const listener of this.listeners) listener(value); //: listener -> ?
  }

  pipe<U>(map: (value: T) => U): Subject<U> {
    const out = new Subject<U>(); //: Subject -> Subject
    this.subscribe((value) => out.next(map(value))); //: subscribe -> Subject.subscribe; next -> Subject.next; map -> ?
    return out;
  }

  private remove(listener: Listener<T>): void {
    this.listeners = this.listeners.filter((l) => l !== listener); //: filter -> ?
  }
}

export class BehaviorSubject<T> extends Subject<T> {
  constructor(public value: T) {
    super(); //: super -> Subject
  }

  override next(value: T): void {
    this.value = value;
    super.next(value); //: next -> Subject.next
  }
}

export function fromEvent(target: EventTarget, name: string): Subject<Event> {
  const subject = new Subject<Event>(); //: Subject -> Subject
  target.addEventListener(name, (event) => subject.next(event)); //: addEventListener -> ?; next -> Subject.next
  return subject;
}
