export type Listener<S> = (state: S) => void;

export class Machine<S extends string> {
  private listeners = new Set<Listener<S>>(); //: Set -> ?

  constructor(private current: S, private readonly transitions: Record<S, S[]>) {}

  static create<S extends string>(initial: S, transitions: Record<S, S[]>): Machine<S> {
    return new Machine(initial, transitions); //: Machine -> Machine
  }

  can(next: S): boolean {
    return this.transitions[this.current].includes(next); //: includes -> ?
  }

  go(next: S): boolean {
    if (!this.can(next)) return false; //: can -> Machine.can
    this.current = next;
    this.notify(); //: notify -> Machine.notify
    return true;
  }

  subscribe = (listener: Listener<S>) => {
    this.listeners.add(listener); //: add -> ?
    return () => void this.listeners.delete(listener); //: delete -> ?
  };

  getSnapshot = () => this.current;

  private notify() {
    this.listeners.forEach((l) => l(this.current)); //: forEach -> ?; l -> ?
  }
}
