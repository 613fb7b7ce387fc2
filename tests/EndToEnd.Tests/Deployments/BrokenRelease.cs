using EndToEnd.Tests.Samples;

namespace EndToEnd.Tests.Deployments;

/// <summary>Ways in which a release of the shop can fail.</summary>
internal static class BrokenRelease
{
    private static readonly Dictionary<string, Action<Sample>> Faults = new()
    {
        ["a requirement"] = shop => Append(shop, "requirements.txt", "no-such-package==1.0\n"),
        ["a migration"] = shop => Append(
            shop,
            "shop/orders/migrations/0002_broken.py",
            "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [('orders', '0001_initial')]\n    operations = [migrations.RunSQL('SELECT 1 FROM nowhere')]\n"),
        ["static files"] = shop => Append(shop, "shop/settings/production.py", "import sys\nif 'collectstatic' in sys.argv:\n    raise RuntimeError('no styles')\n"),
        ["an import"] = shop => Append(shop, "shop/asgi.py", "exec('raise RuntimeError(\"not this time\")')\n"),
        ["an answer"] = shop => Append(shop, "shop/orders/views.py", "\n\ndef health(request):\n    return HttpResponse('ill', status=500)\n"),
        ["no answer"] = shop => Append(shop, "shop/orders/views.py", "\n\ndef health(request):\n    import time\n    time.sleep(60)\n"),
        ["a full disk"] = shop => Append(
            shop, "shop/settings/production.py", "import sys\nif 'collectstatic' in sys.argv:\n    from pathlib import Path\n    Path(STATIC_ROOT, 'large').write_bytes(b'x' * (200 << 20))\n"),
        ["a command of the project"] = shop => shop.Change(
            "prodserver.yaml", "keep: 3", "keep: 3, hooks: {before-start: [python, -c, 'import sys; sys.exit(\"not on $HOME at 100%\")']}"),
        ["a worker"] = shop => Append(shop, "shop/celery.py", "\nimport sys\n\nif 'worker' in sys.argv:\n    raise RuntimeError('no work today')\n"),
        ["a secret"] = shop => shop.Change("prodserver.yaml", "secrets: [DJANGO_SECRET_KEY]\n    # multi", "secrets: [DJANGO_SECRET_KEY, API_TOKEN]\n    # multi"),
    };

    public static void Make(string fault, Sample shop) => Faults[fault](shop);

    private static void Append(Sample shop, string file, string text) => File.AppendAllText(Path.Combine(shop.Path, file), text);
}
