export class User {
  constructor(public name: string) {}
  valid(): boolean {
    return this.name.length > 0;
  }
}

const users = new Map<number, User>(); //: Map -> ?

export function find(id: number): User {
  const user = users.get(id); //: get -> ?
  user?.valid(); //: valid -> User.valid
  return user ?? new User("nobody"); //: User -> User
}

export async function create(name: string) {
  const user = new User(name); //: User -> User
  users.set(users.size, user); //: set -> ?
  await Promise.all([...users.values()].map(async (u) => u.valid())); //: all -> ?; values -> ?; map -> ?; valid -> User.valid
  return user;
}
