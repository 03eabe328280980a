export class User {
  save(): void {}
}

export default function makeUser(): User {
  return new User(); //: User -> User
}

function hidden(): void {}

export { hidden as visible };
