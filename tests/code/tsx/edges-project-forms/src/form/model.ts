export class FormModel {
  private values: Readonly<Record<string, string>> = {};
  with(name: string, value: string): FormModel {
    return Object.assign(new FormModel(), this); //: FormModel -> FormModel; assign -> ?
  }
  names(): string[] {
    return Object.keys(this.values); //: keys -> ?
  }
  isValid() {
    return this.names().length > 0; //: names -> FormModel.names
  }
}
