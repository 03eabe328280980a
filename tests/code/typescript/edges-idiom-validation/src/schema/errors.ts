export class Issue {
  constructor(readonly path: string[], readonly message: string) {}
  toString() {
    return `${this.path.join(".")}: ${this.message}`; //: join -> ?
  }
}

export class ValidationError extends Error {
  private constructor(readonly issues: Issue[]) {
    super(issues.map(String).join("; ")); //: super -> ?; map -> ?; join -> ?
  }

  static of(issues: Issue[]): ValidationError {
    return new this(issues);
  }

  format(): string {
    return this.issues.map((issue) => issue.toString()).join("\n"); //: toString -> Issue.toString; map -> ?; join -> ?
  }
}

export function isValidationError(e: unknown): e is ValidationError {
  return e instanceof ValidationError;
}
