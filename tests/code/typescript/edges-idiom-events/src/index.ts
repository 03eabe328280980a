import { Player, State } from "./player";
import { Playlist, Track } from "./playlist";
import { Disposables } from "./emitter";

const playlist = new Playlist(); //: Playlist -> src/playlist.ts Playlist
const player = new Player(playlist); //: Player -> src/player.ts Player
const bag = new Disposables(); //: Disposables -> src/emitter.ts Disposables

bag.add(player).play(); //: add -> src/emitter.ts Disposables.add; play -> src/player.ts Player.play (missed)
const sub = player.once("play", (track) => track.load()); //: once -> src/emitter.ts TypedEmitter.once; load -> src/playlist.ts Track.load (missed)
sub.dispose(); //: dispose -> src/emitter.ts Subscription.dispose
playlist.add(new Track("a"), new Track("b")).next()?.load(); //: Track -> src/playlist.ts Track; Track -> src/playlist.ts Track; add -> src/playlist.ts Playlist.add; next -> src/playlist.ts Playlist.next; load -> src/playlist.ts Track.load
for (const track of playlist) track.load(); //: load -> src/playlist.ts Track.load
player.play(playlist.next()!); //: play -> src/player.ts Player.play; next -> src/playlist.ts Playlist.next
