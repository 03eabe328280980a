import { Geo, Level, Units } from "./geo";
import Point = Geo.Point;

export function measure(p: Geo.Point, q: Point): number {
  Geo.origin.distanceTo(p); //: distanceTo -> src/geo.ts Geo.Pin.distanceTo
  new Geo.Pin().distanceTo(q); //: Pin -> src/geo.ts Geo.Pin; distanceTo -> src/geo.ts Geo.Pin.distanceTo
  p.distanceTo(q); //: distanceTo -> src/geo.ts Geo.Point.distanceTo
  q.distanceTo(p); //: distanceTo -> src/geo.ts Geo.Point.distanceTo (missed)
  Level.parse("x"); //: parse -> src/geo.ts Level.parse
  Units.km(3); //: km -> src/geo.ts Units.km
  return Units.round(1); //: round -> src/geo.ts Units.round
}
