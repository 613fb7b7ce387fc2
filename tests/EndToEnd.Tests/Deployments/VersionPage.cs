using System.Text.RegularExpressions;
using EndToEnd.Tests.Samples;

namespace EndToEnd.Tests.Deployments;

/// <summary>A page of the shop that tells the release it comes from, takes any method, and can be made slow.</summary>
internal static class VersionPage
{
    private const string Page = """


        from django.http import HttpResponse
        from django.views.decorators.csrf import csrf_exempt


        @csrf_exempt
        def version(request):
            import time

            time.sleep(float(request.GET.get("seconds", "0")))
            return HttpResponse(VERSION + " " + request.method + " " + request.body.decode())


        urlpatterns = [path("version/", version)] + urlpatterns
        VERSION = "one"

        """;

    public static void AddTo(Sample sample) => File.AppendAllText(Module(sample), Page);

    /// <summary>Changes what the page says.</summary>
    public static void Set(Sample sample, string version) =>
        File.WriteAllText(Module(sample), Regex.Replace(File.ReadAllText(Module(sample)), "(?m)^VERSION = .*$", $"VERSION = \"{version}\""));

    private static string Module(Sample sample) => Path.Combine(sample.Path, "shop", "urls.py");
}
