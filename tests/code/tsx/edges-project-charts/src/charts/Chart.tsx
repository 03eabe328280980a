import { Axis } from "./Axis";
import { extent } from "./math";
import { LinearScale } from "./scale";

export class Chart extends React.PureComponent<{ data: number[] }> {
  private get scale(): LinearScale {
    return new LinearScale(extent(this.props.data)); //: LinearScale -> src/charts/scale.ts LinearScale; extent -> src/charts/math.ts extent
  }
  private draw(x: number): JSX.Element {
    return <circle cx={this.scale.apply(x)} />; //: apply -> src/charts/scale.ts LinearScale.apply
  }
  render() {
    return (
      <svg>
        <Axis scale={this.scale} renderTick={(t) => <b>{t.label()}</b>} /> {/*: Axis -> src/charts/Axis.tsx Axis; label -> src/charts/scale.ts Tick.label */}
        {this.props.data.map((d) => this.draw(d))} {/*: draw -> Chart.draw */}
      </svg>
    );
  }
}
