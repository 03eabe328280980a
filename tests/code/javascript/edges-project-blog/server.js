import { Post, Author, Model as Base } from "./models/index.js";
import { tidy } from "./util/text.js";
import express from "express";

const app = express(); //: express -> ?

app.get("/posts/:id", async (request, response) => { //: get -> ?
  const post = await Post.find(request.params.id); //: find -> models/model.js Model.find
  response.send(render(post)); //: send -> ?; render -> render
});

app.post("/posts", (request, response, next) => { //: post -> ?
  create(request.body.title) //: create -> create
    .then((post) => response.send(post.slug)) //: then -> ?; send -> ?
    .catch(next); //: catch -> ?
});

async function create(title) {
  const post = Post.draft(tidy(title)); //: draft -> models/index.js Post.draft; tidy -> ?
  post.comments.add("first").add("second"); //: add -> models/index.js Thread.add; add -> models/index.js Thread.add
  post.tags.add("new"); //: add -> ?
  await post.save(); //: save -> models/model.js Model.save
  return post;
}

const render = (post) => `<h1>${post.title}</h1>`;

(async () => {
  const post = await create("x"); //: create -> create
  post.byline(); //: byline -> models/index.js Post.byline
  const saved = await new Author().save(); //: Author -> models/index.js Author; save -> models/model.js Model.save
  saved.save(); //: save -> models/model.js Model.save
  Base.find(1); //: find -> models/model.js Model.find
  app.listen(80); //: listen -> ?
})();
