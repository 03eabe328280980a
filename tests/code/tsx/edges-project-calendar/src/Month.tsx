import { useCalendar, useToday, type Calendar } from "./hooks";
import { Day } from "./lib/date";

export const Month: React.FC<{ from: string }> = ({ from }) => {
  const calendar = useCalendar(Day.parse(from)); //: useCalendar -> src/hooks.ts useCalendar; parse -> src/lib/date.ts Day.parse
  const today = useToday(); //: useToday -> src/hooks.ts useToday
  const isPast = (day: Day) => day.isBefore(today); //: isBefore -> src/lib/date.ts Day.isBefore

  return (
    <table>
      {calendar.days.map((day) => (
        <Cell key={day.format()} day={day} past={isPast(day)} onSelect={calendar.select} /> //: Cell -> Cell; format -> src/lib/date.ts Day.format; isPast -> Month.isPast
      ))}
      <caption onClick={() => calendar.next()}>{today.format("long")}</caption>{/*: next -> src/hooks.ts Calendar.next; format -> src/lib/date.ts Day.format (missed) */}
      <Footer calendar={calendar} />{/*: Footer -> Footer */}
    </table>
  );
};

interface CellProps extends Pick<Calendar, "selected"> {
  day: Day;
  past: boolean;
  onSelect: Calendar["select"];
}

function Cell({ day, past, onSelect, selected = day }: CellProps) {
  const style = past ? { opacity: 0.5 } : {};
  return <td style={style} onClick={() => onSelect(day.add(0))}>{day.format()}</td>; //: onSelect -> src/hooks.ts Calendar.select (missed); add -> src/lib/date.ts Day.add; format -> src/lib/date.ts Day.format
}

function Footer({ calendar: { days, selected, ...rest } }: { calendar: Calendar }) {
  rest.next(); //: next -> src/hooks.ts Calendar.next
  return <p>{selected ? selected.format() : days[0].format()}</p>; //: format -> src/lib/date.ts Day.format; format -> src/lib/date.ts Day.format
}
