import { Grid } from "./grid/Grid";
import type { Column } from "./grid/types";
import { useUsers, User } from "./users";

const columns: Column<User>[] = [
  { key: "name", render: (user) => <b>{user.fullName()}</b> }, //: fullName -> src/users.ts User.fullName
  { key: "email", compare: (a, b) => a.compareTo(b) }, //: compareTo -> src/users.ts User.compareTo
];

export default function UsersPage() {
  const { users, refresh } = useUsers(); //: useUsers -> src/users.ts useUsers
  return (
    <section>
      <button onClick={() => refresh()}>again</button>{/*: refresh -> src/users.ts useUsers.refresh */}
      <Grid rows={users} columns={columns} onSelect={(picked) => picked.forEach((u) => u.touch())} />{/*: Grid -> src/grid/Grid.tsx Grid; touch -> src/users.ts User.touch (missed); forEach -> ? */}
    </section>
  );
}
