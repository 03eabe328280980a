import { Emitter } from "./emitter";

export class Player {
  score = new Score(); //: Score -> Score
  constructor(readonly name: string, public readonly game: Game) {}
  win(): void {
    this.score.add(1).add(2); //: add -> Score.add; add -> Score.add
    this.game.emit("win", this); //: emit -> src/emitter.ts Emitter.emit
  }
}

class Score {
  private n = 0;
  add(n: number): this {
    this.n += n;
    return this;
  }
  get half(): Score {
    return new Score(); //: Score -> Score
  }
  set total(n: number) {
    this.add(n); //: add -> Score.add
  }
}

export class Game extends Emitter<{ win: Player; start: void }> {
  private static current: Game | null = null;
  readonly players = new Map<string, Player>();
  private order: Player[] = [];

  static start(): Game {
    Game.current = new Game(); //: Game -> Game
    Game.current.emit("start", undefined); //: emit -> src/emitter.ts Emitter.emit
    return Game.current;
  }

  join(name: string): Player {
    const player = new Player(name, this); //: Player -> Player
    this.players.set(name, player);
    this.order.push(player);
    return player;
  }

  finish() {
    this.order.sort((a, b) => a.name.length - b.name.length)[0].win(); //: win -> Player.win
    const [winner] = this.order;
    winner.win(); //: win -> Player.win
    const { score, game } = winner;
    score.half.add(2); //: add -> Score.add
    game.join("x").win(); //: join -> Game.join; win -> Player.win
    [...this.players.values()].map((p) => p.win()); //: win -> Player.win
    Array.from(this.players.values()).forEach((p) => p.win()); //: win -> Player.win
    const winners = this.order.filter((p) => p.score);
    winners.forEach(({ score }) => score.add(1)); //: add -> Score.add
    let best = this.order[0];
    best = this.order[1];
    best.win(); //: win -> Player.win
  }
}

const game = Game.start(); //: start -> Game.start
game.on("win", (p) => console.log(p)); //: on -> src/emitter.ts Emitter.on
game.join("a").win(); //: join -> Game.join; win -> Player.win
