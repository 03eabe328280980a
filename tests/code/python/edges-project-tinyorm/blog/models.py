from tinyorm.fields import Text
from tinyorm.model import Model, Query, TimestampMixin
from tinyorm import fields as f


class Author(Model):
    name = Text()  #: Text -> tinyorm/fields.py Text
    age = f.Integer(default=18)  #: Integer -> tinyorm/fields.py Integer

    def posts(self) -> Query["Post"]:
        return Post.query().where(Post.author_id.eq(self.id))  #: query -> tinyorm/model.py Model.query; where -> tinyorm/model.py Query.where; eq -> tinyorm/fields.py Field.eq


class Post(TimestampMixin, Model):
    title = Text("post_title")  #: Text -> tinyorm/fields.py Text
    author_id = f.Integer()  #: Integer -> tinyorm/fields.py Integer

    def validate(self) -> None:
        super().validate()  #: validate -> tinyorm/model.py Model.validate
        self.touch()  #: touch -> tinyorm/model.py TimestampMixin.touch

    def publish(self) -> None:
        self.save()  #: save -> tinyorm/model.py Model.save
