using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Tests.Projects;

internal sealed class EnvironmentTests
{
    [Test]
    public void Should_fill_in_defaults()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web);

        var environment = project.Environment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Paths(environment), Is.EqualTo("/srv/shop /srv/shop/current /srv/shop/venv /etc/shop/production.env"));
            Assert.That(environment.Image, Is.EqualTo(new ImageSettings("shop", "python:3.11-slim")));
            Assert.That(environment.User, Is.EqualTo("shop"));
            Assert.That(environment.Launcher, Is.EqualTo(Launcher.Native));
            Assert.That(environment.Host, Is.EqualTo(new HostFacts()));
            Assert.That(environment.Deploy, Is.EqualTo(new DeployTarget.Directory()));
            Assert.That(environment.Tls, Is.Null);
            Assert.That(environment.Static, Is.Null);
            Assert.That(environment.ServerNames, Is.Empty);
            Assert.That(Versions(environment), Is.EqualTo("python 3.11, nginx 1.22.1, systemd 252, docker 20.10, compose 2.3, django-prodserver 2.4.0"));
        }
    }

    [Test]
    public void Should_take_what_is_declared_the_environment_first()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(
            """
            launcher: manage
            user: www-shop
            directory: /opt/{environment}/
            host: {cpus: 2, memory: 512M}
            versions: {nginx: 1.18, python: "3.12"}
            image: {name: registry.example.com/shop, base: "python:3.12"}
            tls: {certificate: "/etc/ssl/{environment}.pem", key: /etc/ssl/key.pem}
            server_names: [all.example.com]
            deploy: {path: "out/{environment}"}
            environments:
              production:
                launcher: native
                host: {memory: 8G}
                versions: {nginx: "1.25.1", docker: 24}
                image: {base: "python:3.13-slim"}
                server_names: ["{environment}.Example.com"]
            """);

        var environment = project.Environment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(environment.Launcher, Is.EqualTo(Launcher.Native));
            Assert.That(environment.User, Is.EqualTo("www-shop"));
            Assert.That(Paths(environment), Is.EqualTo("/opt/production /opt/production/current /opt/production/venv /etc/shop/production.env"));
            Assert.That(environment.Host, Is.EqualTo(new HostFacts(2, 8L << 30)));
            Assert.That(Versions(environment), Is.EqualTo("python 3.12, nginx 1.25.1, systemd 252, docker 24, compose 2.3, django-prodserver 2.4.0"));
            Assert.That(environment.Image, Is.EqualTo(new ImageSettings("registry.example.com/shop", "python:3.13-slim")));
            Assert.That(environment.Tls, Is.EqualTo(new TlsFiles("/etc/ssl/production.pem", "/etc/ssl/key.pem", new SourcePosition("prodserver.yaml", 7, 20))));
            Assert.That(environment.ServerNames, Is.EqualTo(new[] { new ServerName("production.example.com", new SourcePosition("prodserver.yaml", 16, 20)) }));
            Assert.That(environment.Deploy, Is.EqualTo(new DeployTarget.Directory("out/production")));
        }
    }

    [Test]
    public void Should_collect_variables_from_files_then_the_top_level_then_the_environment()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web)
            .Write(".env", "A=file\nB=${A}-b\nDJANGO_SECRET_KEY=hunter2\n")
            .Write("conf/production.env", "C='file'\nA=later\n")
            .Yaml(
                """
                env_files: [.env, "conf/{environment}.env"]
                variables: {B: top, D: 007}
                secrets: [DJANGO_SECRET_KEY]
                environments:
                  production:
                    variables: {D: 3.10, E: true}
                    secrets: [API_TOKEN]
                """);

        var environment = project.Environment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                string.Join('\n', environment.Variables.Select(variable => $"{variable.Name}={variable.Value} {variable.Position}")),
                Is.EqualTo(
                    """
                    A=later conf/production.env:2:1
                    B=top prodserver.yaml:2:16
                    C=file conf/production.env:1:1
                    D=3.10 prodserver.yaml:6:20
                    E=true prodserver.yaml:6:29
                    """));
            Assert.That(string.Join(' ', environment.Secrets.Select(secret => secret.Name)), Is.EqualTo("DJANGO_SECRET_KEY API_TOKEN"));
        }
    }

    [Test]
    public void Should_let_an_environment_say_what_is_secret_in_it()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("shop/settings_dev.py", "from .settings import *\n").Yaml(
            """
            secrets: [A_KEY]
            variables: {B_KEY: plain}
            environments:
              dev: {variables: {A_KEY: plain}}
              production: {secrets: [B_KEY]}
            """);

        var environments = project.Read().Value!.Environments;

        Assert.That(
            string.Join('\n', environments.Select(environment =>
                $"{environment.Name}: {string.Join(' ', environment.Variables.Select(variable => variable.Name))} | {string.Join(' ', environment.Secrets.Select(secret => secret.Name))}")),
            Is.EqualTo("dev: B_KEY A_KEY | \nproduction:  | A_KEY B_KEY"));
    }

    [Test]
    public void Should_resolve_settings_from_declared_variables_and_never_from_the_machine()
    {
        using var project = ProjectFolder.With(
            "import os\nPRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Web', 'ARGS': {'port': os.environ.get('PORT', '8000'), 'path': os.environ.get('PATH', 'none'), 'm': os.environ['DJANGO_SETTINGS_MODULE']}}}\n")
            .Yaml("variables: {PORT: 9000}\n");

        Assert.That(ProjectFolder.Text(project.Environment().Processes[0].Args), Is.EqualTo("{port: '9000', path: 'none', m: 'shop.settings'}"));
    }

    [Test]
    public void Should_shorten_the_default_user_to_what_systemd_takes()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("project: a123456789-123456789-123456789-1234567890\n");
        using var shorter = ProjectFolder.With(ProjectFolder.Web).Yaml("project: a123456789-123456789-123456789-123456789\n");

        Assert.That(project.Findings(), Does.Contain("PB332"));
        Assert.That(shorter.Environment().User, Is.EqualTo("a123456789-123456789-123456789"));
    }

    [TestCase(
        "env_files: [.env.prod]\n",
        "prodserver.yaml:1:13: error PB340: the project has no file '.env.prod'; add the file, or remove it from env_files")]
    [TestCase(
        "secrets: [A_KEY]\nvariables: {A_KEY: x}\n",
        "prodserver.yaml:2:13: error PB342: 'A_KEY' is declared as a secret and has a value here; remove the value from the file, or the name from secrets")]
    [TestCase(
        "variables:\n  DB_PASSWORD: hunter2\n",
        "prodserver.yaml:2:3: warning PB343: 'DB_PASSWORD' looks like a secret and is treated as one: its value here goes nowhere; add the name to secrets")]
    [TestCase(
        "variables: {DJANGO_SETTINGS_MODULE: x}\n",
        "prodserver.yaml:1:13: error PB344: DJANGO_SETTINGS_MODULE is set from the settings module; name the module with the key settings")]
    [TestCase(
        "templates: conf\n",
        "prodserver.yaml:1:12: error PB346: the project has no folder 'conf'; create it, or remove the key")]
    public void Should_say_what_is_wrong_with_what_is_declared(string yaml, string finding)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(yaml);

        Assert.That(project.Findings(), Is.EqualTo(finding));
    }

    [Test]
    public void Should_say_which_reference_of_an_env_file_has_no_value()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write(".env", "A=${B}\nURL=postgres://shop:${PASSWORD}@db/shop\n").Yaml("env_files: [.env]\nsecrets: [PASSWORD]\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo(
                """
                .env:1:1: error PB345: the value of 'A' refers to the variable 'B', which no line above sets; set B above it, or write it in single quotes
                .env:2:1: error PB345: the value of 'URL' refers to the secret 'PASSWORD', whose value is not read; add URL to secrets
                """));
    }

    [Test]
    public void Should_report_once_what_is_wrong_with_every_environment()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("shop/settings_dev.py", "from .settings import *\n").Yaml("env_files: [.env]\n");

        var finding = project.Read().Findings.Single();

        Assert.That(finding.Environment, Is.Null);
    }

    [Test]
    public void Should_never_show_the_value_of_a_secret()
    {
        using var project = ProjectFolder.With("import os\nKEY = os.environ['KEY']\nPRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Web', 'ARGS': {'key': KEY}}}\n")
            .Write(".env", "KEY=hunter2\nhunter2\nX=${hunter2\n").Yaml("env_files: [.env]\nsecrets: [KEY, 'KEY2=hunter2', {hunter2: x}]\nvariables: {Y: {hunter2: x}, KEY: hunter2}\n");

        var outcome = project.Read();

        Assert.That(outcome.Findings, Is.Not.Empty);
        Assert.That(string.Join('\n', outcome.Findings) + outcome.Value, Does.Not.Contain("hunter2"));
    }

    [Test]
    public void Should_read_the_templates_of_the_user()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web)
            .Write("prodserver/templates/nginx/site.conf.scriban", "server {}\n").Write("prodserver/templates/a.scriban", "a").Write("prodserver/templates/README.md", "x");

        Assert.That(
            project.Read().Value!.TemplateOverrides,
            Is.EqualTo(new[]
            {
                new TemplateOverride("a.scriban", "prodserver/templates/a.scriban", "a"),
                new TemplateOverride("nginx/site.conf.scriban", "prodserver/templates/nginx/site.conf.scriban", "server {}\n"),
            }));
    }

    [TestCase("Environment=DJANGO_SECRET_KEY=hunter2\n", ":1:13: warning PB367: 'DJANGO_SECRET_KEY' is written into the template")]
    [TestCase("[Service]\nEnvironment=\"API_TOKEN=hunter2\"\n", ":2:14: warning PB367: 'API_TOKEN' is written into the template")]
    [TestCase("    db_password: 'hunter2'\n", ":1:5: warning PB367: 'db_password' is written into the template")]
    [TestCase("proxy_pass http://shop:hunter2@127.0.0.1;\n", ":1:16: warning PB367: a URL with a password is written into the template")]
    public void Should_say_where_a_template_has_a_secret_and_not_what(string text, string finding)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("prodserver/templates/a.scriban", text);

        Assert.That(project.Findings(), Is.EqualTo(
            "prodserver/templates/a.scriban" + finding + ", and would be in every file that is made from it; declare it in secrets, and let the program read it where secrets are"));
    }

    [TestCase("Environment=DJANGO_SECRET_KEY={{ systemd.env secret }}\n")]
    [TestCase("Environment=DB_PASSWORD_FILE=/run/secrets/db\n")]
    [TestCase("RUN [\"sh\", \"-c\", \"API_TOKEN=$TOKEN run\"]\n")]
    [TestCase("ssl_certificate_key /etc/ssl/key.pem;\nserver_tokens off;\n# the password is in the vault\n")]
    public void Should_take_a_template_that_refers_to_secrets(string text)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("prodserver/templates/a.scriban", text);

        Assert.That(project.Findings(), Is.Empty);
    }

    [Test]
    public void Should_prefer_declared_versions_to_pinned_ones()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web)
            .Write("requirements.txt", "uvicorn==0.34.2\ngunicorn==23.0.0\ndjango-prodserver==2.3.0\n").Yaml("versions: {uvicorn: 0.51.0}\n");

        var environment = project.Environment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                string.Join('\n', environment.Versions.Packages.Select(package => $"{package.Key} {package.Value.Version} {package.Value.Position}").Order(StringComparer.Ordinal)),
                Is.EqualTo("django-prodserver 2.3.0 requirements.txt:3:1\ngunicorn 23.0.0 requirements.txt:2:1\nuvicorn 0.51.0 prodserver.yaml:1:21"));
            Assert.That(environment.Versions.DjangoProdserver.ToString(), Is.EqualTo("2.3.0"));
            Assert.That(project.Read().Value!.DependencyFiles, Is.EqualTo(new[] { new DependencyFile(DependencyFileKind.Requirements, "requirements.txt") }));
        }
    }

    [TestCase("django-prodserver", "2.4.0")]
    [TestCase("django-prodserver>=2.1,<3", "2.4.0")]
    [TestCase("django-prodserver>=3.0", "3.0.0")]
    [TestCase("django-prodserver<2", "2.4.0")]
    public void Should_assume_a_django_prodserver_that_the_requirement_allows(string requirement, string version)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("requirements.txt", requirement + "\n");

        Assert.That(project.Environment().Versions.DjangoProdserver.ToString(), Is.EqualTo(version));
    }

    [Test]
    public void Should_remember_every_file_it_read()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("requirements.txt", "").Write(".env", "").Write("README.md", "").Yaml("env_files: [.env]\n");

        Assert.That(
            string.Join(' ', project.Read().Value!.Inputs.Select(input => input.Path)),
            Is.EqualTo(".env manage.py prodserver.yaml requirements.txt shop/settings.py"));
    }

    private static string Paths(DeployEnvironment environment) =>
        $"{environment.Paths.Root} {environment.Paths.Code} {environment.Paths.VirtualEnvironment} {environment.Paths.EnvironmentFile}";

    private static string Versions(DeployEnvironment environment) =>
        $"python {environment.Versions.Python}, nginx {environment.Versions.Nginx}, systemd {environment.Versions.Systemd}, docker {environment.Versions.Docker}, compose {environment.Versions.Compose}, django-prodserver {environment.Versions.DjangoProdserver}";
}
