import { forwardRef, useImperativeHandle, useReducer, useRef } from "react";
import { sortRows, type Row } from "./rows";
import { Cell } from "./cells";

export interface Column<T> {
  key: keyof T;
  render?(row: T): JSX.Element;
  format: (value: unknown) => string;
}

export interface TableHandle {
  scrollTo(n: number): void;
}

export function Table<T extends Row>({ rows, columns }: { rows: T[]; columns: Column<T>[] }) {
  const sorted = sortRows(rows); //: sortRows -> src/rows.ts sortRows
  const ref = useRef<HTMLDivElement>(null); //: useRef -> ?
  ref.current?.focus(); //: focus -> ?
  return (
    <table>
      {sorted.map((row) => (
        <tr key={row.id()}> {/*: id -> src/rows.ts Row.id (missed) */}
          {columns.map((column) => (
            <Cell key="x">{column.render ? column.render(row) : column.format(row)}</Cell> //: Cell -> src/cells.tsx Cell; render -> Column.render; format -> Column.format
          ))}
        </tr>
      ))}
    </table>
  );
}

export const Scroller = forwardRef<TableHandle, { rows: Row[] }>((props, ref) => { //: forwardRef -> ?
  useImperativeHandle(ref, () => ({ scrollTo: (n) => go(n) })); //: useImperativeHandle -> ?; go -> go
  const [state, dispatch] = useReducer(reduce, 0); //: useReducer -> ?
  dispatch({ type: "x" }); //: dispatch -> ?
  return <Table rows={props.rows} columns={[]} />; //: Table -> Table
});

function reduce(state: number, action: { type: string }): number {
  return state;
}
const go = (n: number) => {};
