def clamp(value, low=0):
    return max(value, low)


def memo(func):
    return func


def hypot(x, y):
    return (x * x + y * y) ** 0.5
