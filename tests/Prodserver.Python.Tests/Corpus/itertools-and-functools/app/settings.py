import functools
import operator
import os
from collections import ChainMap, OrderedDict, defaultdict, namedtuple
from functools import partial, reduce
from itertools import chain

DJANGO = ["django.contrib.admin", "django.contrib.auth"]
LOCAL = os.environ["APPS"].split(",")
INSTALLED_APPS = list(chain(DJANGO, LOCAL, ["last"]))
FLAT = tuple(chain.from_iterable([[1, 2], (3,), range(4, 6)]))
MERGED = reduce(lambda left, right: {**left, **right}, [{"a": 1}, {"b": 2}, {"a": 3}])
TOTAL = functools.reduce(operator.add, [1, 2, 3], 10)

path = partial(os.path.join, "/srv", "app")
STATIC_ROOT = path("static")
redis = partial("redis://{host}:{port}/{db}".format, host="cache", port=6379)
CACHE_URLS = [redis(db=number) for number in range(2)]

ORDERED = OrderedDict([("first", 1), ("second", 2)])
ORDERED["third"] = 3
ORDERED.move_to_end("first")
CONSTANCE_CONFIG_FIELDSETS = OrderedDict(General=("SITE_NAME",), Limits=("MAX",))

groups = defaultdict(list)
for app in INSTALLED_APPS:
    groups["django" if app.startswith("django.") else "own"].append(app)
GROUPS = dict(groups)

chained = ChainMap({"PORT": "1"}, {"PORT": "2", "HOST": "h"})
PORT, HOST = chained["PORT"], chained.get("HOST")

Shard = namedtuple("Shard", "name port")
SHARDS = [Shard("a", 1), Shard(name="b", port=2)]
SHARD_PORT = SHARDS[1].port
PAIRS = list(zip("ab", (1, 2)))
FILTERED = list(filter(None, ["x", "", None, "y"]))
