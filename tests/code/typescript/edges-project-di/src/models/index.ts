import { User } from "./user";
export * from "./user";
export type { Role } from "./role";

export function createUser(name: string) {
  return new User(name); //: User -> src/models/user.ts User
}
