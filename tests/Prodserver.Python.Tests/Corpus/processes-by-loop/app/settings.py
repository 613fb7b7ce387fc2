import os

BACKENDS = "django_prodserver.backends."
PRODUCTION_PROCESSES = {}

for offset, (name, kind) in enumerate(zip(["web", "api", "hooks"], ["uvicorn.UvicornServer"] * 2 + ["waitress.WaitressServer"])):
    PRODUCTION_PROCESSES[name] = {"BACKEND": BACKENDS + kind, "ARGS": {"host": "127.0.0.1", "port": str(8000 + offset)}}

PRODUCTION_PROCESSES["api"]["ARGS"] |= {"root-path": "/api", "workers": "2"}
PRODUCTION_PROCESSES["hooks"]["ARGS"].pop("host")

for spec in os.environ.get("QUEUES", "").split(","):
    queue, _, concurrency = spec.partition(":")
    PRODUCTION_PROCESSES.setdefault(
        f"worker-{queue}",
        {"BACKEND": BACKENDS + "celery.CeleryWorker", "APP": "app.celery.app", "ARGS": {}},
    )["ARGS"].update({"queues": queue, "concurrency": concurrency or "1"})

if os.environ.get("ENABLE_BEAT") == "1":
    PRODUCTION_PROCESSES["beat"] = {"BACKEND": BACKENDS + "celery.CeleryBeat", "APP": "app.celery.app", "ARGS": {}}
if os.environ.get("ENABLE_FLOWER"):
    PRODUCTION_PROCESSES["flower"] = {"BACKEND": BACKENDS + "celery.CeleryFlower"}

NAMES = [*PRODUCTION_PROCESSES]
PORTS = {name: process["ARGS"].get("port") for name, process in PRODUCTION_PROCESSES.items() if "port" in process["ARGS"]}
del name, kind, offset
