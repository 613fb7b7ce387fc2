"""Whether waitress-serve takes words before the application, as waitress.runner.run judges them."""
import getopt

from waitress.adjustments import Adjustments

import answering


def judge(words):
    try:
        options, arguments = Adjustments.parse_args([*words, "module:application"])
    except getopt.GetoptError:
        return "refused"
    if options.pop("help"):
        return "ends"
    if len(arguments) != 1:
        return "refused"
    options.pop("call")
    try:
        Adjustments(**options)
    except ValueError:
        return "refused"
    return "taken"


answering.answer(judge)
