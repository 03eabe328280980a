import { lazy, Suspense, useState } from "react";
import { Chart, Table, format, type Column } from "./widgets";
import { Series } from "./series";

const Settings = lazy(() => import("./Settings")); //: lazy -> ?

interface Row {
  id: string;
  value: number;
}

const columns: Column<Row>[] = [
  { title: "id", value: "id" },
  { title: "value", value: "value", render: (row) => format.number(row.value) }, //: number -> src/format.ts number
];

export function Dashboard({ rows }: { rows: Row[] }) {
  const [series, setSeries] = useState<Series | null>(null); //: useState -> ?

  const load = async (id: string) => {
    const loaded = await Series.load(id); //: load -> src/series.ts Series.load
    loaded.last()?.scaled(2); //: last -> src/series.ts Series.last; scaled -> src/series.ts Point.scaled
    setSeries(loaded); //: setSeries -> ?
  };

  return (
    <Suspense fallback={<Table rows={rows} columns={columns} />}>{/*: Suspense -> ?; Table -> src/widgets/Table.tsx Table */}
      {series ? <Chart series={series} onHover={(at) => load(rows[at].id)} /> : null}{/*: Chart -> src/widgets/Chart.tsx Chart; load -> Dashboard.load */}
      {series?.last()?.scaled(1)}{/*: last -> src/series.ts Series.last; scaled -> src/series.ts Point.scaled */}
      <time>{format.date(new Date())}</time>{/*: date -> src/format.ts date; Date -> ? */}
      <Settings />
    </Suspense>
  );
}
