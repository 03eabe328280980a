import type { Context } from "@http/index";
import { Context as Ctx } from "./http";

interface Todo {
  id: number;
  text: string;
}

type NewTodo = Omit<Todo, "id">;

export class TodoController {
  private todos: Todo[] = [];

  list = (ctx: Ctx) => {
    ctx.res.json(this.todos.map(present)); //: json -> src/http/types.ts Res.json; map -> ?
  };

  create(ctx: Context): void {
    const input = ctx.req.json<NewTodo>(); //: json -> src/http/types.ts Req.json
    const todo = this.save(input); //: save -> TodoController.save
    ctx.res.json(present(todo)); //: json -> src/http/types.ts Res.json; present -> present
  }

  private save(input: NewTodo): Todo {
    const todo = { ...input, id: this.todos.length };
    this.todos.push(todo); //: push -> ?
    return todo;
  }
}

function present({ id, text }: Todo): Partial<Todo> {
  return { id, text };
}
