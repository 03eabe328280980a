import { useEffect, useState } from "react";

export class User {
  constructor(readonly id: string, readonly name: string, readonly email: string) {}
  fullName(): string {
    return this.name;
  }
  compareTo(other: User): number {
    return this.fullName().localeCompare(other.fullName()); //: fullName -> User.fullName; fullName -> User.fullName; localeCompare -> ?
  }
  touch(): void {}
}

export function useUsers() {
  const [users, setUsers] = useState<User[]>([]); //: useState -> ?

  async function refresh(): Promise<void> {
    const loaded = await loadUsers(); //: loadUsers -> loadUsers
    loaded.forEach((u) => u.touch()); //: touch -> User.touch; forEach -> ?
    setUsers(loaded); //: setUsers -> ?
  }

  useEffect(() => void refresh(), []); //: useEffect -> ?; refresh -> useUsers.refresh
  return { users, refresh };
}

const loadUsers = async (): Promise<User[]> => {
  const res = await fetch("/users"); //: fetch -> ?
  return (await res.json()).map((u: any) => new User(u.id, u.name, u.email)); //: User -> User; json -> ?; map -> ?
};
