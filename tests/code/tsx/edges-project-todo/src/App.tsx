import * as React from "react";
import { useTodos } from "./useTodos";
import { TodoItem } from "./TodoItem";
import type { Filter } from "./types";

export default function App(props: { filter?: Filter }) {
  const { todos, reload } = useTodos(); //: useTodos -> src/useTodos.ts useTodos
  React.useEffect(() => {
    reload(); //: reload -> src/useTodos.ts useTodos.reload
  }, []);
  return (
    <Layout title="x"> {/*: Layout -> Layout */}
      {todos.map((todo) => (
        <TodoItem key={todo.id} todo={todo} onToggle={() => todo.toggle()} /> //: TodoItem -> src/TodoItem.tsx TodoItem; toggle -> src/types.ts Todo.toggle (missed)
      ))}
      <Empty /> {/*: Empty -> Empty */}
    </Layout>
  );
}

const Layout: React.FC<{ title: string }> = ({ title, children }) => <div>{children}</div>;

const Empty = React.memo(function Empty() {
  return <p>{text()}</p>; //: text -> text
});

function text() {
  return "";
}
