import { token } from "../di";
import type { Mailer } from "./mailer";
import type { Signup } from "./signup";

export const MAILER = token<Mailer>("mailer"); //: token -> src/di/container.ts token
export const SIGNUP = token<Signup>("signup"); //: token -> src/di/container.ts token
