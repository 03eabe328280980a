import { Model, Serializable, Timestamped } from "./mixins";
import { Address } from "./address";

export class User extends Model implements Serializable {
  address = new Address(this); //: Address -> src/address.ts Address
  serialize() {
    return this.address.format().trim(); //: format -> src/address.ts Address.format; trim -> ?
  }
  protected hook() {
    super.hook(); //: hook -> src/mixins.ts Model.hook
    this.address.owner.save(); //: save -> src/mixins.ts Model.save
  }
  clone(): User {
    return Object.create(this); //: create -> ?
  }
}

export class Admin extends User {
  override serialize(): string {
    return super.serialize() + this.clone().serialize(); //: serialize -> User.serialize; clone -> User.clone; serialize -> User.serialize
  }
}

export const Stamped = Timestamped(User); //: Timestamped -> src/mixins.ts Timestamped
