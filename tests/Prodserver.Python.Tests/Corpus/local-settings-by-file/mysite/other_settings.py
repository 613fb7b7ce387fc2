SITE_ID = 7
OTHER = "found"
