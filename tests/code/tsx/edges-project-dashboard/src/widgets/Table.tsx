import type { ReactNode } from "react";

export interface Column<T> {
  title: string;
  render?(row: T): ReactNode;
  value: keyof T;
}

interface TableProps<T> {
  rows: T[];
  columns: Column<T>[];
}

const Table = <T extends { id: string }>({ rows, columns }: TableProps<T>) => {
  const cell = (row: T, column: Column<T>): ReactNode =>
    column.render ? column.render(row) : String(row[column.value]); //: render -> Column.render; String -> ?

  return (
    <table>
      {rows.map((row) => (
        <tr key={row.id}>
          {columns.map((column) => <td key={column.title}>{cell(row, column)}</td>)}{/*: map -> ?; cell -> Table.cell */}
        </tr>
      ))}
    </table>
  );
};

export default Table;
