import { Vector } from "./vector";

export abstract class GameObject {
  private static nextId = 0;
  readonly id = GameObject.allocate(); //: allocate -> GameObject.allocate
  protected position = Vector.zero; 

  private static allocate(): number {
    return GameObject.nextId++;
  }

  abstract update(dt: number): void;

  move(by: Vector): void {
    this.position = this.position.add(by); //: add -> src/vector.ts Vector.add
  }

  get x(): number {
    return this.position.length();  //: length -> src/vector.ts Vector.length
  }
}

export class Ship extends GameObject {
  #shield: Shield | null = null;
  private readonly guns: Gun[] = [];

  constructor(private speed: Vector, shield?: Shield) {
    super(); //: super -> GameObject
    this.#shield = shield ?? null;
  }

  update(dt: number): void {
    this.move(this.speed.scale(dt)); //: move -> GameObject.move; scale -> src/vector.ts Vector.scale
    this.#shield?.recharge(dt); //: recharge -> Shield.recharge
    this.guns.forEach((gun) => gun.cool(dt)); //: forEach -> ?; cool -> Gun.cool
    for (const gun of this.guns) gun.cool(dt); //: cool -> Gun.cool
  }

  fire(): void {
    this.guns[0].fire(); //: fire -> Gun.fire
    const [first] = this.guns;
    first!.fire(); //: fire -> Gun.fire
  }
}

export class Shield {
  recharge(dt: number): void {}
}

class Gun {
  cool(dt: number): void {}
  fire(): void {}
}
