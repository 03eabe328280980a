import { Player } from "./Player";
import { makeTrack, type Track } from "./audio";

const tracks = ["a", "b"].map(makeTrack); //: map -> ?
const first: Track = makeTrack("c"); //: makeTrack -> audio.ts makeTrack

export const App = () => {
  first.toggle(); //: toggle -> audio.ts Track.toggle
  return (
    <>
      {tracks.map((track) => (
        <Player kind="audio" track={track} onEnd={() => track.load()}>{/*: Player -> Player.tsx Player; load -> audio.ts Track.load (missed) */}
        </Player>
      ))}
      <Player.Controls track={first}>{/*: Controls -> Player.tsx Controls */}
        <Nested depth={2} />{/*: Nested -> Nested */}
      </Player.Controls>
    </>
  );
};

function Nested({ depth }: { depth: number }): React.ReactElement | null {
  return depth > 0 ? <Nested depth={depth - 1} /> : null; //: Nested -> Nested
}
