from ..base import REGIONS

CACHES = {region: {"LOCATION": f"redis://{region}.cache:6379", "KEY_PREFIX": region[0]} for region in REGIONS}
