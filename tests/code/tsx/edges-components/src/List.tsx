import { memo, useCallback } from "react";
import type { Item } from "./model";
import { Store, createStore } from "./model";

interface Props {
  items: Item[];
  store: Store;
  render?: (item: Item) => JSX.Element;
}

export function List({ items, store, render }: Props) {
  const pick = useCallback((item: Item) => {
    item.select(); //: select -> src/model.ts Item.select
    store.pick(item); //: pick -> src/model.ts Store.pick
  }, []);
  return (
    <ul>
      {items.map((item) => (
        <Row key={item.label()} item={item} onPick={() => pick(item)} /> //: Row -> Row; label -> src/model.ts Item.label; pick -> List.pick
      ))}
      {render!(items[0])}
    </ul>
  );
}

const Row: React.FC<{ item: Item; onPick(): void }> = ({ item, onPick }) => {
  return <li onClick={() => onPick()}>{item.label()}</li>; //: onPick -> ?; label -> src/model.ts Item.label
};

export const Memo = memo(List);

export class Page<T extends Item> {
  private store = createStore(); //: createStore -> src/model.ts createStore

  show(props: Props): JSX.Element {
    this.store.pick(props.items[0]); //: pick -> src/model.ts Store.pick
    props.items[0].label(); //: label -> src/model.ts Item.label
    props.store.pick(props.items[0]); //: pick -> src/model.ts Store.pick
    return <List {...props} />; //: List -> List
  }
}

interface RowProps {
  item: Item;
}

export const Other: React.FC<RowProps> = ({ item }) => <li>{item.label()}</li>; //: label -> src/model.ts Item.label

export function useItem(props: RowProps) {
  const { item } = props;
  item.select(); //: select -> src/model.ts Item.select
}
