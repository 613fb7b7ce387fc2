using System.Diagnostics;
using Prodserver.Testing;

namespace Prodserver.Servers.Tests.Catalogues;

/// <summary>The catalogues hold what the installed servers say of themselves: the tools that add a release would add nothing.</summary>
[RequiresTool(Tools.Python)]
public sealed class IntrospectionTests
{
    [Test]
    [RequiresTool("uvicorn")]
    public void Should_find_uvicorn_as_the_catalogue_has_it() => Check("Uvicorn");

    [Test]
    [RequiresTool("gunicorn")]
    public void Should_find_gunicorn_as_the_catalogue_has_it() => Check("Gunicorn");

    [Test]
    [RequiresTool("waitress-serve")]
    public void Should_find_waitress_as_the_catalogue_has_it() => Check("Waitress");

    [Test]
    [RequiresTool("celery")]
    public void Should_find_celery_as_the_catalogue_has_it() => Check("Celery");

    [Test]
    [RequiresTool("hypercorn")]
    public void Should_find_hypercorn_as_the_catalogue_has_it() => Check("Hypercorn");

    [Test]
    [RequiresTool("daphne")]
    public void Should_find_daphne_as_the_catalogue_has_it() => Check("Daphne");

    private static void Check(string server)
    {
        var script = RepositoryFolder.Combine("src", "Prodserver.Servers", server, "tools", "introspect.py");
        using var python = Process.Start(new ProcessStartInfo(Tools.Python, ["-B", script, "--check"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.That((python.ExitCode, errors), Is.EqualTo((0, "")));
    }
}
