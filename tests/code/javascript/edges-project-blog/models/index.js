import Model from "./model.js";
import { slugify } from "../util/text.js";

export class Author extends Model {
  static table = "authors";

  greet() {
    return `hi ${this.name}`;
  }
}

export class Post extends Model {
  static table = "posts";
  static hooks = [(post) => post.sluggify()]; //: sluggify -> ?

  constructor(author) {
    super(); //: super -> models/model.js Model
    this.author = author ?? new Author(); //: Author -> Author
    this.tags = new Set(); //: Set -> ?
  }

  sluggify() {
    this.slug = slugify(this.title); //: slugify -> util/text.js slugify
    return this;
  }

  byline() {
    return this.author.greet(); //: greet -> ?
  }

  get comments() {
    return new Thread(this); //: Thread -> Thread
  }

  toRow() {
    const { author, ...row } = super.toRow(); //: toRow -> models/model.js Model.toRow
    return row;
  }

  static draft(title) {
    return new Post().assign({ title }).sluggify(); //: Post -> Post; assign -> models/model.js Model.assign; sluggify -> Post.sluggify
  }
}

class Thread {
  constructor(post) {
    this.post = post;
  }

  add(text) {
    this.last = text;
    return this;
  }
}

export { Model };
