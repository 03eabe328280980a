import make, { User, makeUser as build, model, visible } from ".";
import type { User as Person } from "./index";
import { save } from "elsewhere";

export function main(given: Person): void {
  const user = make(); //: make -> src/model.ts makeUser
  user.save(); //: save -> src/model.ts User.save
  build().save(); //: build -> src/model.ts makeUser; save -> src/model.ts User.save
  model.visible(); //: visible -> src/model.ts hidden
  visible(); //: visible -> src/model.ts hidden
  new User().save(); //: User -> src/model.ts User; save -> src/model.ts User.save
  given.save(); //: save -> src/model.ts User.save
  save(); //: save -> ?
}
