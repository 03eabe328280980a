import { useCallback, useMemo, useState } from "react";
import { Day, week } from "@/lib/date";

export interface Calendar {
  days: Day[];
  selected?: Day;
  select(day: Day): void;
  next(): void;
}

export function useCalendar(initial: Day = Day.today()): Calendar { //: today -> src/lib/date.ts Day.today
  const [start, setStart] = useState(initial); //: useState -> ?
  const [selected, select] = useState<Day>(); //: useState -> ?
  const days = useMemo(() => week(start), [start]); //: useMemo -> ?; week -> src/lib/date.ts week
  const next = useCallback(() => setStart((day) => day.add(7)), []); //: useCallback -> ?; setStart -> ?; add -> src/lib/date.ts Day.add
  return { days, selected, select, next };
}

export const useToday = () => useState(() => Day.today())[0]; //: useState -> ?; today -> src/lib/date.ts Day.today
