import { Month } from "@/Month";
import { Day } from "@/lib/date";
import { Suspense } from "react";

const start = Day.today().add(-3); //: today -> src/lib/date.ts Day.today; add -> src/lib/date.ts Day.add
new Intl.DateTimeFormat("en").format(0); //: DateTimeFormat -> ?; format -> ?
new Set<Day>().add(start); //: Set -> ?; add -> ?

export default function App() {
  const format = () => start.format(); //: format -> src/lib/date.ts Day.format
  return (
    <Suspense>
      <Month from={format()} />{/*: Month -> src/Month.tsx Month; format -> App.format */}
    </Suspense>
  );
}
