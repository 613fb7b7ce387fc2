print "starting"
ALLOWED_HOSTS = ["example.com"]
PRODUCTION_PROCESSES = {}
