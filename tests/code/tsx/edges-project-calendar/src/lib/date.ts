export class Day {
  private constructor(private readonly at: number) {}

  static today = () => new Day(Date.now()); //: Day -> Day; now -> ?
  static parse(text: string): Day {
    return new Day(Date.parse(text)); //: Day -> Day; parse -> ?
  }

  add(days: number): Day {
    return new Day(this.at + days * 864e5); //: Day -> Day
  }

  isBefore(other: Day): boolean {
    return this.at < other.at;
  }

  format(style: "short" | "long" = "short"): string {
    return new Date(this.at).toLocaleDateString(style); //: Date -> ?; toLocaleDateString -> ?
  }
}

export function* days(from: Day, to: Day): Generator<Day, void, unknown> {
  for (let day = from; day.isBefore(to); day = day.add(1)) yield day; //: isBefore -> Day.isBefore; add -> Day.add
}

export const week = (start: Day): Day[] => [...days(start, start.add(7))]; //: days -> days; add -> Day.add
