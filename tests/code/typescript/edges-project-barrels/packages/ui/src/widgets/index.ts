export { Button, type ButtonProps } from "./button";
export { createDialog as dialog } from "./dialog";
import { Button } from "./button";
export default Button;
