import { LinearScale, Scale, Tick } from "./scale";

type Props = { scale: LinearScale; any?: Scale; renderTick?: (tick: Tick) => JSX.Element };

export function Axis({ scale, any, renderTick = defaultTick }: Props) {
  const ticks = scale.ticks(5); //: ticks -> src/charts/scale.ts BaseScale.ticks
  any?.ticks(3); //: ticks -> src/charts/scale.ts BaseScale.ticks
  any?.apply(1); //: apply -> ?
  return <g>{ticks.map((t) => <text key={t.label()}>{renderTick(t)}</text>)}</g>; //: label -> src/charts/scale.ts Tick.label; renderTick -> ?
}

const defaultTick = (tick: Tick) => <>{tick.label()}</>; //: label -> src/charts/scale.ts Tick.label
