from unittest.mock import MagicMock, Mock, patch

from main import Job, consume


class FakeQueue:
    def get(self):
        return 1

    def push(self, item):
        pass


def test_consume():
    session = Mock()  #: Mock -> ?
    consume(FakeQueue(), session, [])  #: consume -> main.py consume; FakeQueue -> FakeQueue
    session.get.assert_called_once_with("x")  #: assert_called_once_with -> ?


def test_job():
    fake = FakeQueue()  #: FakeQueue -> FakeQueue
    job = Job(fake)  #: Job -> main.py Job
    job.run()  #: run -> main.py Job.run
    fake.push(1)  #: push -> FakeQueue.push


@patch("main.take")
def test_patched(take):
    take.get()  #: get -> ?
    take(1)  #: take -> ?
