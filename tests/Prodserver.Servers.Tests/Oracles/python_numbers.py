"""int(text), int(text, 8), int(text, 0) and float(text), as texts; null where Python raises."""
import answering


def attempt(function):
    try:
        value = function()
    except ValueError:
        return None
    return repr(value) if isinstance(value, float) else str(value)


answering.answer(lambda text: [
    attempt(lambda: int(text)), attempt(lambda: int(text, 8)), attempt(lambda: int(text, 0)), attempt(lambda: float(text))])
