import type { FunctionComponent, JSX } from "react";

export interface StepProps {
  next(): void;
  back?: () => void;
}

export const steps = {
  name: NameStep,
  address: AddressStep,
  done: () => <Done />, //: Done -> Done
};

export type StepName = keyof typeof steps;

function NameStep({ next }: StepProps): JSX.Element {
  return <Buttons onNext={() => next()} />; //: Buttons -> Buttons; next -> ?
}

function AddressStep(props: StepProps) {
  return <Buttons onNext={props.next} onBack={() => props.back?.()} />; //: Buttons -> Buttons; back -> StepProps.back
}

const Done: FunctionComponent = () => <p>{thanks()}</p>; //: thanks -> thanks

function Buttons({ onNext, onBack }: { onNext: () => void; onBack?: () => void }) {
  const disabled = !onBack;
  return (
    <p>
      <Button disabled={disabled} onClick={() => onBack?.()} />{/*: Button -> Buttons.Button; onBack -> ? */}
      <Button onClick={onNext} />{/*: Button -> Buttons.Button */}
    </p>
  );

  function Button(p: { disabled?: boolean; onClick(): void }) {
    return <button {...p} />;
  }
}

function thanks(): string {
  return "thanks";
}
