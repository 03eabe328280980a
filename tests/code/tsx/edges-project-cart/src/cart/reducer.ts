export interface Item {
  sku: string;
  count: number;
}

export type Action =
  | { type: "add"; item: Item }
  | { type: "remove"; sku: string }
  | { type: "clear" };

export interface State {
  items: Item[];
}

export const empty: State = { items: [] };

export function reducer(state: State, action: Action): State {
  switch (action.type) {
    case "add":
      return add(state, action.item); //: add -> add
    case "remove":
      return { items: state.items.filter((item) => item.sku !== action.sku) }; //: filter -> ?
    case "clear":
      return empty;
    default:
      return assertNever(action); //: assertNever -> assertNever
  }
}

function add(state: State, item: Item): State {
  return { items: state.items.concat(item) }; //: concat -> ?
}

const assertNever = (value: never): never => {
  throw new Error(`unexpected ${JSON.stringify(value)}`); //: Error -> ?; stringify -> ?
};

export const total = ({ items }: State): number => items.reduce((sum, { count }) => sum + count, 0); //: reduce -> ?
