export class Theme {
  static dark = new Theme(); //: Theme -> Theme
  apply(): void {}
}
const theme = new Theme(); //: Theme -> Theme
export default theme;
