import re
from web import models
from web.models import Post

try:
    from slugify import slugify
except ImportError:

    def slugify(text):
        return re.sub(r"\W", "-", text)  #: sub -> ?


class PostService:
    def __init__(self, database: models.Database):
        self.database = database

    def create(self, title):
        post = Post(title)  #: Post -> web/models.py Post
        self.database.add(post)  #: add -> web/models.py Database.add
        return post.save()  #: save -> web/models.py Model.save

    def listing(self):
        query = self.database.query(Post)  #: query -> web/models.py Database.query
        return query.filter(x=1).filter(y=2).first()  #: filter -> web/models.py Query.filter; filter -> web/models.py Query.filter; first -> web/models.py Query.first
