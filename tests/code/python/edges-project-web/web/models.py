class Database:
    def __init__(self):
        self.posts = {}

    def add(self, post):
        self.posts[post.id] = post

    def query(self, model):
        return Query(model)  #: Query -> Query


class Query:
    def __init__(self, model):
        self.model = model

    def filter(self, **kw):
        return self

    def first(self):
        return None


db = Database()  #: Database -> Database


class Model:
    id = None

    def save(self):
        self.before_save()  #: before_save -> Model.before_save
        db.add(self)  #: add -> Database.add
        return self

    def before_save(self):
        pass


class Post(Model):
    def __init__(self, title):
        self.title = title

    def publish(self):
        self.public = True
        self.save()  #: save -> Model.save

    def before_save(self):
        super().before_save()  #: before_save -> Model.before_save; super -> ?
        normalize(self.title)  #: normalize -> normalize

    @classmethod
    def find(cls, **kw):
        return db.query(cls).filter(**kw).first()  #: query -> Database.query; filter -> Query.filter; first -> Query.first


def normalize(text):
    return text
