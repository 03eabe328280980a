import { useCallback, useMemo, useReducer } from "react";
import { Column, GridApi, Selection } from "./types";

interface State<T> {
  sort?: keyof T & string;
  selection: Selection<T>;
}

type Action<T> = { type: "sort"; key: keyof T & string } | { type: "toggle"; row: T };

function reducer<T>(state: State<T>, action: Action<T>): State<T> {
  switch (action.type) {
    case "sort":
      return { ...state, sort: action.key };
    case "toggle":
      return { ...state, selection: state.selection.toggle(action.row) }; //: toggle -> src/grid/types.ts Selection.toggle
    default:
      return assertNever(action); //: assertNever -> assertNever
  }
}

export function useGrid<T>(rows: T[], columns: Column<T>[]) {
  const [state, dispatch] = useReducer(reducer<T>, undefined, initial<T>); //: useReducer -> ?

  const sorted = useMemo(() => { //: useMemo -> ?
    const column = findColumn(columns, state.sort); //: findColumn -> findColumn
    return column?.compare ? [...rows].sort(column.compare) : rows; //: sort -> ?
  }, [rows, columns, state.sort]);

  const isSelected = useCallback((row: T) => state.selection.has(row), [state]); //: useCallback -> ?; has -> src/grid/types.ts Selection.has (missed)

  const api: GridApi<T> = {
    select: (row) => dispatch({ type: "toggle", row }), //: dispatch -> ?
    selected: () => sorted.filter((row) => isSelected(row)), //: filter -> ?; isSelected -> useGrid.isSelected
    sort: (key) => dispatch({ type: "sort", key }), //: dispatch -> ?
  };

  return { sorted, api, isSelected };
}

function initial<T>(): State<T> {
  return { selection: new Selection<T>() }; //: Selection -> src/grid/types.ts Selection
}

const findColumn = <T,>(columns: Column<T>[], key?: string) => columns.find((c) => c.key === key); //: find -> ?

function assertNever(x: never): never {
  throw new Error(String(x)); //: Error -> ?; String -> ?
}
