import { Todo } from "./types";

interface Props {
  todo: Todo;
  onToggle: (todo: Todo) => void;
}

export const TodoItem = ({ todo, onToggle }: Props) => {
  const handle = () => onToggle(todo.toggle()); //: onToggle -> ?; toggle -> src/types.ts Todo.toggle
  return <li onClick={() => handle()}>{todo.toggle().id}</li>; //: handle -> TodoItem.handle; toggle -> src/types.ts Todo.toggle
};
