import { Field, Form, required } from "./form";

export function App() {
  const rule = required(); //: required -> src/form/validate.ts required
  return (
    <Form onSubmit={(m) => m.isValid()}> {/*: Form -> src/form/Form.tsx Form; isValid -> src/form/model.ts FormModel.isValid */}
      <Field name="x" validator={rule} onChange={() => save()} /> {/*: Field -> src/form/Field.tsx Field; save -> save */}
    </Form>
  );
}

async function save(): Promise<void> {}
