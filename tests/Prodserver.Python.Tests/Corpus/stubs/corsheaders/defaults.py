default_headers = ("accept", "authorization", "content-type", "user-agent", "x-csrftoken", "x-requested-with")
default_methods = ("DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT")
