import { useSyncExternalStore } from "react";
import { Machine } from "./machine";

export function useMachine<S extends string>(machine: Machine<S>): [S, (next: S) => boolean] {
  const state = useSyncExternalStore(machine.subscribe, machine.getSnapshot); //: useSyncExternalStore -> ?
  return [state, (next) => machine.go(next)]; //: go -> src/machine.ts Machine.go
}
