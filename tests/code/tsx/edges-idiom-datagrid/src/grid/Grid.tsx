import React, { type ReactElement } from "react";
import { Column } from "./types";
import { useGrid } from "./useGrid";
import { Cell, HeaderCell } from "./cells";

export interface GridProps<T> {
  rows: T[];
  columns: Column<T>[];
  onSelect?: (rows: T[]) => void;
  empty?(): ReactElement;
}

export function Grid<T extends { id: string }>({ rows, columns, onSelect, empty = Empty }: GridProps<T>): ReactElement {
  const { sorted, api, isSelected } = useGrid(rows, columns); //: useGrid -> src/grid/useGrid.ts useGrid

  const handleClick = (row: T) => () => {
    api.select(row); //: select -> src/grid/useGrid.ts useGrid.api.select
    onSelect?.(api.selected()); //: selected -> src/grid/useGrid.ts useGrid.api.selected; onSelect -> ?
  };

  const renderRow = (row: T) => (
    <tr key={row.id} aria-selected={isSelected(row)} onClick={handleClick(row)}>{/*: isSelected -> src/grid/useGrid.ts useGrid.isSelected; handleClick -> Grid.handleClick */}
      {columns.map((column) => (
        <Cell key={column.key}>{column.render ? column.render(row) : text(row[column.key])}</Cell> //: Cell -> src/grid/cells.tsx Cell; render -> src/grid/types.ts Column.render; text -> text
      ))}
    </tr>
  );

  if (!rows.length) return empty(); //: empty -> ?
  return (
    <table>
      <thead>
        <tr>{columns.map((c) => <HeaderCell key={c.key} title={c.title} onSort={() => api.sort(c.key)} />)}</tr>{/*: HeaderCell -> src/grid/cells.tsx HeaderCell; sort -> src/grid/useGrid.ts useGrid.api.sort; map -> ? */}
      </thead>
      <tbody>{sorted.map(renderRow)}</tbody>
    </table>
  );
}

function Empty() {
  return <p>nothing</p>;
}

const text = (value: unknown): string => String(value ?? ""); //: String -> ?
