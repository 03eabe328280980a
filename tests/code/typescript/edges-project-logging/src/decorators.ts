import { Logger, Level } from "./logger.js";

export function logged(level: Level = Level.Info) {
  return function (_target: object, key: string, descriptor: PropertyDescriptor): void {
    const original = descriptor.value;
    descriptor.value = function (...args: unknown[]) {
      Logger.get().log(level, key); //: get -> src/logger.ts Logger.get; log -> src/logger.ts Logger.log
      return original.apply(this, args); //: apply -> ?
    };
  };
}

export const sealed = (target: Function): void => {
  Object.seal(target); //: seal -> ?
};
