import { useCallback, useState } from "react";
import { Todo } from "./types";
import { TodoApi } from "./api";

const api = new TodoApi(); //: TodoApi -> src/api.ts TodoApi

export function useTodos() {
  const [todos, setTodos] = useState<Todo[]>([]); //: useState -> ?
  const toggle = useCallback((todo: Todo) => {
    setTodos((old) => old.map((t) => (t.id === todo.id ? t.toggle() : t))); //: setTodos -> ?; toggle -> src/types.ts Todo.toggle
    api.save(todo.toggle()); //: save -> src/api.ts TodoApi.save; toggle -> src/types.ts Todo.toggle
  }, []);
  const reload = async () => {
    const loaded = await api.load(); //: load -> src/api.ts TodoApi.load
    loaded.forEach((t) => t.toggle()); //: toggle -> src/types.ts Todo.toggle
    setTodos(loaded); //: setTodos -> ?
  };
  todos.filter((t) => !t.done).map((t) => t.toggle()); //: toggle -> src/types.ts Todo.toggle
  return { todos, toggle, reload };
}
