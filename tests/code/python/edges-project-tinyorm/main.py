from blog.models import Author, Post


def recent(author: Author) -> list[Post]:
    posts = author.posts().order_by(Post.created.desc()).all()  #: posts -> blog/models.py Author.posts; order_by -> tinyorm/model.py Query.order_by; desc -> tinyorm/fields.py Field.desc (missed); all -> tinyorm/model.py Query.all
    for post in posts:
        post.publish()  #: publish -> blog/models.py Post.publish
    return [post for post in posts if post.title.strip()]


adult = Author.age.gt(18)  #: gt -> tinyorm/fields.py Integer.gt
adults = Author.query().where(adult).where(Author.name.like("A%"))  #: query -> tinyorm/model.py Model.query; where -> tinyorm/model.py Query.where; where -> tinyorm/model.py Query.where; like -> tinyorm/fields.py Text.like
someone = adults.first()  #: first -> tinyorm/model.py Query.first
if someone:
    someone.posts()  #: posts -> blog/models.py Author.posts (missed)
    someone.save()  #: save -> tinyorm/model.py Model.save (missed)
print(adults.sql(), adult.sql())  #: sql -> tinyorm/model.py Query.sql; sql -> tinyorm/fields.py Condition.sql
Author.age.between(1, 2).sql()  #: between -> tinyorm/fields.py Integer.between; sql -> tinyorm/fields.py Condition.sql
recent(Author(name="x"))  #: recent -> recent; Author -> blog/models.py Author
Post.from_row({}).publish()  #: from_row -> tinyorm/model.py Model.from_row; publish -> blog/models.py Post.publish
