import React, { Fragment, useContext } from "react";
import { AudioContext, type Track } from "./audio";
import { useHotkeys } from "./useHotkeys";

type Props =
  | { kind: "audio"; track: Track; onEnd(): void }
  | { kind: "empty" };

function Controls({ track, children }: React.PropsWithChildren<{ track: Track }>) {
  const audio = useContext(AudioContext); //: useContext -> ?
  useHotkeys({ space: () => audio.play(track), esc: audio.stop }); //: useHotkeys -> useHotkeys.ts useHotkeys; play -> audio.ts AudioEngine.play
  return (
    <Fragment>
      <button onClick={() => track.toggle()}>{track.label()}</button>{/*: toggle -> audio.ts Track.toggle; label -> audio.ts Track.label */}
      {children}
    </Fragment>
  );
}

export class Player extends React.PureComponent<Props, { open: boolean }> {
  static defaultProps = { kind: "empty" };
  static Controls = Controls;
  private static count = 0;

  static getDerivedStateFromProps(props: Props) {
    Player.count++;
    return { open: props.kind !== "empty" };
  }

  private toggle(): void {
    this.setState(({ open }) => ({ open: !open })); //: setState -> ?
  }

  handleClick = async (): Promise<void> => {
    this.toggle(); //: toggle -> Player.toggle
    await this.load().catch(report); //: load -> Player.load; catch -> ?
  };

  async load() {
    if (this.props.kind === "audio") this.props.track.load(); //: load -> audio.ts Track.load (missed)
  }

  render() {
    const { props } = this;
    if (props.kind === "empty") return <Empty />; //: Empty -> Empty
    return (
      <div onClick={this.handleClick} onBlur={() => this.toggle()}>{/*: toggle -> Player.toggle */}
        <Player.Controls track={props.track} />{/*: Controls -> Controls */}
        {props.track.label()}{/*: label -> audio.ts Track.label (missed) */}
      </div>
    );
  }
}

const Empty: React.FC = () => null;
function report(error: unknown): void {}
