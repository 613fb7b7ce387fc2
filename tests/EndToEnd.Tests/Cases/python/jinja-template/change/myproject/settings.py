ALLOWED_HOSTS = ["{{ cookiecutter.domain_name }}"]
{% if cookiecutter.use_async == 'y' %}
ASGI_APPLICATION = "{{ cookiecutter.project_slug }}.asgi.application"
{% endif %}
PRODUCTION_PROCESSES = {}
