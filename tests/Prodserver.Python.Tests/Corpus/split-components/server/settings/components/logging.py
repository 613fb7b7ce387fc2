LOGGING = {
    'version': 1,
    'formatters': {'console': {'format': '%(asctime)s %(levelname)s'}},
    'handlers': {'console': {'class': 'logging.StreamHandler', 'formatter': 'console'}},
    'loggers': {'django': {'handlers': ['console'], 'propagate': True, 'level': 'INFO'}},
}
