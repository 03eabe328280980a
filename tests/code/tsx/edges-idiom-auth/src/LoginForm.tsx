import { useState, type FormEvent } from "react";
import { useAuth } from "./auth/AuthProvider";
import { Field } from "./ui";

export const LoginForm = () => {
  const auth = useAuth(); //: useAuth -> src/auth/AuthProvider.tsx useAuth
  const [values, setValues] = useState({ email: "", password: "" }); //: useState -> ?

  const set = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value }); //: setValues -> ?

  async function onSubmit(event: FormEvent) {
    event.preventDefault(); //: preventDefault -> ?
    if (!validate(values)) return; //: validate -> validate
    await auth.login(values.email, values.password); //: login -> src/auth/AuthProvider.tsx AuthContextValue.login
  }

  return (
    <form onSubmit={onSubmit}>
      <Field label="email" onChange={set("email")} />{/*: Field -> src/ui/Field.tsx Field; set -> LoginForm.set */}
      <Field label="password" onChange={(v) => set("password")(v)} />{/*: Field -> src/ui/Field.tsx Field; set -> LoginForm.set */}
      <button onClick={() => auth.logout()}>out</button>{/*: logout -> src/auth/AuthProvider.tsx AuthContextValue.logout */}
    </form>
  );
};

function validate(values: { email: string }): boolean {
  return values.email.includes("@"); //: includes -> ?
}
