export class ApiError extends Error {
  static async from(response) {
    const body = await response.text(); //: text -> ?
    return new ApiError(response.status, body); //: ApiError -> ApiError
  }

  constructor(status, body) {
    super(body); //: super -> ?
    this.status = status;
  }

  withRequest(request) {
    this.request = request;
    return this;
  }
}

const RETRYABLE = new Set([429, 502, 503]); //: Set -> ?

export function isRetryable(error) {
  return error instanceof ApiError && RETRYABLE.has(error.status); //: has -> ?
}
