"""The yardstick: a jinja2 script that writes three files a process, much like ours, without reading or checking anything."""

import pathlib
import sys

import jinja2

SERVICE = jinja2.Template("""\
[Unit]
Description={{ project }} {{ name }}
Requires={{ project }}-{{ name }}.socket
After=network.target {{ project }}-{{ name }}.socket

[Service]
Type=exec
User={{ project }}
WorkingDirectory=/srv/{{ project }}/current
EnvironmentFile=/etc/{{ project }}/production.env
{% for key, value in environment.items() %}Environment="{{ key }}={{ value }}"
{% endfor %}ExecStart=/srv/{{ project }}/venv/bin/uvicorn{% for word in argv %} {{ word }}{% endfor %}

Restart=on-failure
PrivateTmp=true
ProtectSystem=strict

[Install]
WantedBy={{ project }}.target
""")

SOCKET = jinja2.Template("""\
[Unit]
Description={{ project }} {{ name }} socket

[Socket]
ListenStream=/run/{{ project }}/{{ name }}.sock
SocketMode=0660

[Install]
WantedBy=sockets.target
""")

SITE = jinja2.Template("""\
upstream {{ project }}_{{ name }} {
    server unix:/run/{{ project }}/{{ name }}.sock;
    keepalive 16;
}

server {
    listen 80;
    server_name {{ name }}.example.com;
    location / {
        proxy_pass http://{{ project }}_{{ name }};
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-Proto $scheme;
    }
}
""")


def main(folder: str, processes: int) -> None:
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for number in range(processes):
        name = f"p{number:05}"
        values = {
            "project": "farm",
            "name": name,
            "environment": {"DJANGO_SETTINGS_MODULE": "farm.settings.production"},
            "argv": ["farm.asgi:application", "--host=127.0.0.1", f"--port={10000 + number}", "--workers=2", "--log-level=info"],
        }
        (target / f"farm-{name}.service").write_text(SERVICE.render(values))
        (target / f"farm-{name}.socket").write_text(SOCKET.render(values))
        (target / f"farm-{name}.conf").write_text(SITE.render(values))


main(sys.argv[1], int(sys.argv[2]))
