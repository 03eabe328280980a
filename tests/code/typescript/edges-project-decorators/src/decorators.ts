export function Injectable(options?: { scope: string }) {
  return (target: Function) => {
    register(target); //: register -> register
  };
}

function register(target: Function) {}

export const Get = (path: string): MethodDecorator => (target, key) => {
  routes.push(path);
};

const routes: string[] = [];

export function Input() {
  return (target: object, key: string) => {};
}
