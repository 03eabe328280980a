export interface Comparable<T> {
  compareTo(other: T): number;
}

export class LinkedList<T> implements Iterable<T> {
  private head?: ListNode<T>;
  protected count = 0;

  static of<T>(...items: T[]): LinkedList<T> {
    const list = new LinkedList<T>(); //: LinkedList -> LinkedList
    for (const item of items) list.append(item); //: append -> LinkedList.append
    return list;
  }

  append(value: T): this {
    const node = new ListNode(value); //: ListNode -> ListNode
    if (!this.head) this.head = node;
    else this.last()!.link(node); //: last -> LinkedList.last; link -> ListNode.link
    this.count++;
    return this;
  }

  private last(): ListNode<T> | undefined {
    let node = this.head;
    while (node?.next) node = node.next;
    return node;
  }

  first(): T | undefined {
    return this.head?.value;
  }

  map<U>(fn: (value: T, i: number) => U): LinkedList<U> {
    const out = new LinkedList<U>(); //: LinkedList -> LinkedList
    this.forEach((value, i) => out.append(fn(value, i))); //: forEach -> LinkedList.forEach; append -> LinkedList.append; fn -> ?
    return out;
  }

  forEach(fn: (value: T, i: number) => void): void {
    let i = 0;
    for (const value of this) fn(value, i++); //: fn -> ?
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (let node = this.head; node; node = node.next) yield node.value;
  }
}

class ListNode<T> {
  next?: ListNode<T>;
  constructor(public value: T) {}
  link(next: ListNode<T>): ListNode<T> {
    this.next = next;
    return next;
  }
}
