from flask import Flask, request

from web.models import db, Post
from web.services import PostService, slugify

app = Flask(__name__)  #: Flask -> ?
service = PostService(db)  #: PostService -> web/services.py PostService


@app.route("/posts")  #: route -> ?
def index():
    return service.listing()  #: listing -> web/services.py PostService.listing


@app.post("/posts")  #: post -> ?
def create():
    post = service.create(request.form["title"])  #: create -> web/services.py PostService.create
    post.publish()  #: publish -> web/models.py Post.publish
    return slugify(post.title)  #: slugify -> web/services.py slugify


@app.errorhandler(404)
def missing(error):
    return render("404", error=error)  #: render -> render


def render(name, **context):
    return name.format(**context)


def create_app():
    app.register(index)  #: register -> ?
    return app
