using System.Globalization;
using System.Text;

namespace Benchmarks.Reading;

/// <summary>A Django project whose settings module has about a given size.</summary>
internal static class LargeSettings
{
    /// <param name="size">Characters; 0 for a module with one name.</param>
    public static void Write(string folder, int size)
    {
        Directory.CreateDirectory(Path.Combine(folder, "shop"));
        File.WriteAllText(Path.Combine(folder, "manage.py"), "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n");
        File.WriteAllText(Path.Combine(folder, "shop", "__init__.py"), "");
        File.WriteAllText(Path.Combine(folder, "shop", "settings.py"), Text(size));
    }

    private static string Text(int size)
    {
        var text = new StringBuilder("import os\n\nROOT = 1\n", size + 1000);
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                SECTION_{{i}} = {
                    "name": "section-{{i}}",
                    "hosts": ["host{{i}}.example.com", "alias{{i}}.example.com"],
                    "port": int(os.environ.get("PORT_{{i}}", "{{8000 + (i % 1000)}}")),
                    "options": {"debug": False, "timeout": {{i % 60}} * 60, "path": "/srv/app/{{i}}" + "/static", "label": f"item-{ROOT}"},
                }

                """);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
