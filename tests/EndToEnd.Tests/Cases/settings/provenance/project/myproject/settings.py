import os

PORT = int(os.environ.get("PORT", "80"))
LEVEL = os.environ.get("LEVEL", "info")
CACHES = {"default": {"LOCATION": os.environ["CACHE"]}, "local": {"LOCATION": f"/tmp/{LEVEL}"}}
DEBUG = False
if LEVEL == "debug":
    DEBUG = True
BUCKETS = {"eu": ["a"], "us": ["b"]}
BUCKET = BUCKETS[os.environ["REGION"]]
env_db = os.environ["DATABASE"]
url = f"postgres://{env_db}"
DATABASES = {"default": {"ENGINE": "x", "NAME": url}}
PLAIN = 1
