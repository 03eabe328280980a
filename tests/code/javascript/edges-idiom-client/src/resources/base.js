export default class Resource {
  constructor(client) {
    this.client = client;
  }

  url(...parts) {
    return ['', this.constructor.path, ...parts].map(encodeURIComponent).join('/'); //: map -> ?; join -> ?
  }

  async fetch(...parts) {
    return this.wrap(await this.client.get(this.url(...parts))); //: wrap -> Resource.wrap; url -> Resource.url; get -> ?
  }

  wrap(data) {
    return data;
  }
}
