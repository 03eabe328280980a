export interface Todo {
  id: number;
  done: boolean;
  toggle(): Todo;
}
export type Filter = (todo: Todo) => boolean;
