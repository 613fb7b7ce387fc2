"""Stands in for Celery's schedules, which the reader knows by their type alone."""


class crontab:
    def __init__(self, minute="*", hour="*", day_of_week="*", day_of_month="*", month_of_year="*"):
        pass


class schedule:
    def __init__(self, run_every=None):
        pass
