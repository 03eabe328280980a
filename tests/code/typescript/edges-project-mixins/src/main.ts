import { Admin, User } from "./user";
import type { Serializable } from "./mixins";

const users: Serializable[] = [new User(), new Admin()]; //: User -> src/user.ts User; Admin -> src/user.ts Admin
users.map((u) => u.serialize()); //: serialize -> src/mixins.ts Serializable.serialize
const admin = new Admin().save(); //: Admin -> src/user.ts Admin; save -> src/mixins.ts Model.save
admin.serialize(); //: serialize -> src/user.ts Admin.serialize
admin.clone().address.format(); //: clone -> src/user.ts User.clone; format -> src/address.ts Address.format
const by: Record<string, () => User> = { a: () => new User(), b: makeUser }; //: User -> src/user.ts User
by.a().save(); //: save -> src/mixins.ts Model.save (missed)
function makeUser() {
  return new User(); //: User -> src/user.ts User
}
makeUser().save().address.format(); //: makeUser -> makeUser; save -> src/mixins.ts Model.save; format -> src/address.ts Address.format
