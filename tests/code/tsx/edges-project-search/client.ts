export interface Hit {
  title: string;
  url: URL;
}

export class SearchClient {
  constructor(private base: string) {}

  async search(text: string, signal?: AbortSignal): Promise<Hit[]> {
    const response = await fetch(this.url(text), { signal }); //: fetch -> ?; url -> SearchClient.url
    if (!response.ok) throw new HttpError(response.status); //: HttpError -> HttpError
    const body = await response.json(); //: json -> ?
    return body.hits.map(SearchClient.parse); //: map -> ?
  }

  private url(text: string): string {
    const url = new URL(this.base); //: URL -> ?
    url.searchParams.set("q", text); //: set -> ?
    return url.toString(); //: toString -> ?
  }

  static parse(raw: { title: string; url: string }): Hit {
    return { title: raw.title.trim(), url: new URL(raw.url) }; //: trim -> ?; URL -> ?
  }
}

export class HttpError extends Error {
  constructor(readonly status: number) {
    super(String(status)); //: super -> ?; String -> ?
  }
}
