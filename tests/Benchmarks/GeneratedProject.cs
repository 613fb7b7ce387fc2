using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>A Django project with any number of web processes, the same in three environments, each routed by nginx.</summary>
internal static class GeneratedProject
{
    private const int FirstPort = 10_000;

    public static IReadOnlyList<string> Environments { get; } = ["development", "production", "staging"];

    public static void Write(string folder, int processes)
    {
        Put(folder, "manage.py", "import os\n\nos.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"farm.settings.development\")\n");
        Put(folder, "requirements.txt", "Django==5.2.1\ndjango-prodserver==2.4.0\nuvicorn==0.51.0\n");
        Put(folder, "prodserver.yaml", Yaml(processes));
        Put(folder, "farm/__init__.py", "");
        Put(folder, "farm/asgi.py", "from django.core.asgi import get_asgi_application\n\napplication = get_asgi_application()\n");
        Put(folder, "farm/settings/__init__.py", "");
        Put(folder, "farm/settings/base.py", Settings(processes));
        foreach (var environment in Environments)
        {
            Put(folder, $"farm/settings/{environment}.py", $"from .base import *\n\nALLOWED_HOSTS = [\"{environment}.farm.example.com\"]\n");
        }
    }

    private static string Settings(int processes)
    {
        var text = new StringBuilder("DEBUG = False\nASGI_APPLICATION = \"farm.asgi.application\"\n\nPRODUCTION_PROCESSES = {\n");
        for (var i = 0; i < processes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    "p{{i:00000}}": {
                        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
                        "ARGS": {"host": "127.0.0.1", "port": "{{FirstPort + i}}", "workers": "2", "log-level": "info"},
                    },

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static string Yaml(int processes)
    {
        var text = new StringBuilder("host: {cpus: 4, memory: 8G}\nprocesses:\n");
        for (var i = 0; i < processes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  p{i:00000}: {{route: {(i == 0 ? "/" : $"/p{i:00000}/")}}}\n");
        }

        return text.ToString();
    }

    private static void Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
