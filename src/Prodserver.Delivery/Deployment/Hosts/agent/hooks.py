"""The step of a command that the project adds to a deployment."""

from command import Command


class Hook(Command):
    name = "hook"

    def plan(self, request):
        return {"moment": request["moment"]}

    def do(self, request, undo):
        moment = undo["moment"]
        words = self.host.record["hooks"][moment]
        facts = {f"PRODSERVER_{name}": value for name, value in {**self.host.facts, "MOMENT": moment}.items()}
        for line in self.run(words, " ".join(words), variables=facts).splitlines()[-20:]:
            self.host.wire.say(f"{moment}: {line}")
