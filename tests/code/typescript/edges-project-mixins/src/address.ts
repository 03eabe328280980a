import type { User } from "./user";

export class Address {
  constructor(public owner: User) {}
  format(): string {
    return this.owner.clone().serialize(); //: clone -> src/user.ts User.clone; serialize -> src/user.ts User.serialize
  }
}
