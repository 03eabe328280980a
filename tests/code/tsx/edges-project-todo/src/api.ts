import type { Todo } from "./types";
export class TodoApi {
  async load(): Promise<Todo[]> {
    return [];
  }
  save(todo: Todo): void {
    todo.toggle(); //: toggle -> src/types.ts Todo.toggle
  }
}
