import { Role } from "./role";

export class User {
  roles: Role[] = [];

  constructor(public name: string) {}

  email(): string {
    return slug(this.name) + "@x"; //: slug -> slug
  }

  rename(name: string): User {
    this.name = name;
    return this;
  }

  can(action: string): boolean {
    return this.roles.some((role) => role.grants(action)); //: grants -> src/models/role.ts Role.grants
  }
}

const slug = (text: string): string => text.toLowerCase(); //: toLowerCase -> ?
