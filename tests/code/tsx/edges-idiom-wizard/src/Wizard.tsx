import React from "react";
import { Machine } from "./machine";
import { useMachine } from "./useMachine";
import { steps, type StepName } from "./steps";
import Progress from "./Progress";

const machine = Machine.create<StepName>("name", { name: ["address"], address: ["name", "done"], done: [] }); //: create -> src/machine.ts Machine.create

export const Wizard: React.FC = () => {
  const [step, go] = useMachine(machine); //: useMachine -> src/useMachine.ts useMachine
  const Step = steps[step];

  function next() {
    if (!go(nextOf(step))) report(step); //: nextOf -> nextOf; report -> report; go -> ?
  }

  return (
    <main>
      <Progress value={position(step)} max={3} />{/*: Progress -> src/Progress.tsx Progress; position -> position */}
      <Step next={next} back={() => go("name")} />{/*: Step -> ?; go -> ? */}
      {machine.can("done") && <button onClick={() => machine.go("done")}>done</button>}{/*: can -> src/machine.ts Machine.can; go -> src/machine.ts Machine.go */}
    </main>
  );
};

const order: StepName[] = ["name", "address", "done"];

const position = (step: StepName) => order.indexOf(step); //: indexOf -> ?

function nextOf(step: StepName): StepName {
  return order[position(step) + 1]; //: position -> position
}

const report = (step: StepName): void => console.warn(step); //: warn -> ?
