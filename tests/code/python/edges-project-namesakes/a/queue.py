class Queue:
    def get(self):
        return self.items.pop()

    def put(self, item):
        self.items.append(item)

    def push(self, item):
        self.put(item)  #: put -> Queue.put

    def run(self):
        pass


def take(n):
    return n


def run():
    take(1)  #: take -> take
