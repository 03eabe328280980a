import { useRef } from "react";
import { Scroller, Table, TableHandle, Column } from "./Table";
import { Row, sortRows } from "./rows";

class Person implements Row {
  id() {
    return "x";
  }
  rename(): void {}
}

const columns: Column<Person>[] = [{ key: "id", format: String, render: (p) => <b>{p.id()}</b> }]; //: id -> Person.id

export const Page = () => {
  const handle = useRef<TableHandle>(null); //: useRef -> ?
  const people: Person[] = [];
  sortRows(people)[0].rename(); //: sortRows -> src/rows.ts sortRows; rename -> Person.rename (missed)
  handle.current?.scrollTo(3); //: scrollTo -> src/Table.tsx TableHandle.scrollTo
  return (
    <section>
      <Table rows={people} columns={columns} /> {/*: Table -> src/Table.tsx Table */}
      <Scroller rows={people} ref={handle} /> {/*: Scroller -> src/Table.tsx Scroller */}
    </section>
  );
};
