namespace Prodserver.Configuration.Tests.Projects;

internal sealed class UnknownValueTests
{
    [Test]
    public void Should_say_which_expression_can_not_be_known_and_what_would_make_it_known()
    {
        using var project = ProjectFolder.With(
            """
            import os
            PORT = os.environ["PORT"]
            PRODUCTION_PROCESSES = {"web": {"BACKEND": "a.Web", "ARGS": {"host": "0.0.0.0", "port": PORT}}}
            """);

        Assert.That(
            project.Findings(),
            Is.EqualTo("shop/settings.py:2:8: error PB350: 'port' of ARGS of process 'web' (shop/settings.py:3:81) can't be known: "
                + "the variable 'PORT' is not declared for this environment and the code gives no default, by way of PORT (shop/settings.py:2:1); declare PORT under variables in prodserver.yaml"));
    }

    [Test]
    public void Should_know_the_cpus_that_are_declared()
    {
        const string Settings = "import multiprocessing\nPRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Web', 'ARGS': {'workers': multiprocessing.cpu_count() * 2 + 1}}}\n";
        using var unknown = ProjectFolder.With(Settings);
        using var known = ProjectFolder.With(Settings).Yaml("host: {cpus: 4}\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                unknown.Findings(),
                Is.EqualTo("shop/settings.py:2:73: error PB350: 'workers' of ARGS of process 'web' can't be known: "
                    + "the number of processors of the target is not declared; declare host.cpus in prodserver.yaml"));
            Assert.That(ProjectFolder.Text(known.Environment().Processes[0].Args), Is.EqualTo("{workers: 9}"));
        }
    }

    [Test]
    public void Should_not_need_what_the_file_replaces()
    {
        using var project = ProjectFolder.With("import os\nPRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Web', 'ARGS': {'port': os.environ['PORT']}}}\n")
            .Yaml("processes: {web: {args: {port: 8000}}}\n");

        Assert.That(ProjectFolder.Text(project.Environment().Processes[0].Args), Is.EqualTo("{port: 8000}"));
    }

    [Test]
    public void Should_not_mind_unknown_settings_that_nothing_needs()
    {
        using var project = ProjectFolder.With("import os, socket\nSECRET_KEY = os.environ['SECRET_KEY']\nHOST = socket.gethostname()\n" + ProjectFolder.Web);

        Assert.That(project.Findings(), Is.Empty);
    }

    [Test]
    public void Should_report_every_place_that_needs_an_unknown_value()
    {
        using var project = ProjectFolder.With("import os\nX = os.environ['X']\nPRODUCTION_PROCESSES = {'a': {'BACKEND': X}, 'b': X, 'c': {'BACKEND': 'a.Web', 'APP': X, 'ARGS': {'header': ['h', X]}}}\n");

        Assert.That(
            string.Join('\n', project.Read().Findings.Select(finding => finding.Message.Split(" can't be known")[0])),
            Is.EqualTo(
                """
                BACKEND of process 'a' (shop/settings.py:3:25)
                the process 'b' (shop/settings.py:3:46)
                APP of process 'c' (shop/settings.py:3:54)
                an item of 'header' of ARGS of process 'c' (shop/settings.py:3:99)
                """));
    }
}
