"""What all steps have in common: what is done is first noted in the journal, with all that undoing it needs."""

STEPS = {}


class Step:
    """One step of a deployment on one host. Undoing may come after a crash in the midst of it, and more than once."""

    name = ""

    def __init__(self, host):
        self.host = host

    def __init_subclass__(cls):
        STEPS[cls.name] = cls

    def plan(self, request):
        """What has to be known to undo the step. Changes nothing."""
        return {}

    def do(self, request, undo):
        """Does it; what it returns goes to whoever deploys."""

    def undo(self, undo):
        """Puts back what was there before."""


class Host:
    """A host during one run: its programs, its project, the release that comes and the one that runs."""

    def __init__(self, machine, wire, project, journal):
        self.machine = machine
        self.wire = wire
        self.project = project
        self.journal = journal
        self.identifier = None
        self.record = None
        self.before = None
        self.facts = {}

    @property
    def folder(self):
        return self.project.release(self.identifier)

    @property
    def socket_folder(self):
        return f"/run/{self.project.name}/{self.identifier}"

    def run_step(self, name, request):
        step = STEPS[name](self)
        undo = {"release": self.identifier, **step.plan(request)}
        self.journal.add("begin", step=name, undo=undo)
        result = step.do(request, undo) or {}
        self.journal.add("done", step=name)
        return result

    def undo_steps(self, entries):
        """Undoes what a run has begun, the last step first; a step that can't be undone does not keep the others from it."""
        faults = []
        undone = {entry["number"] for entry in entries if entry["event"] == "undone"}
        for number, entry in reversed(list(enumerate(entries))):
            if entry["event"] != "begin" or number in undone or entry["step"] not in STEPS:
                continue
            self.identifier = entry["undo"]["release"]
            self.record = self.project.record(self.identifier)
            try:
                STEPS[entry["step"]](self).undo(entry["undo"])
            except Exception as fault:  # noqa: BLE001 (the other steps still have to be undone)
                faults.append(f"{entry['step']} could not be undone: {fault}")
                self.wire.say(faults[-1])
            self.journal.add("undone", step=entry["step"], number=number)
        return faults
