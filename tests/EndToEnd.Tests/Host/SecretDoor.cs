namespace EndToEnd.Tests.Host;

/// <summary>A way for a secret into a project: files that are changed, and how the run ends. CANARY stands for the secret.</summary>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="ExitCode">0 where the run goes on without it, 2 where it is refused.</param>
internal sealed record SecretDoor(string Name, int ExitCode)
{
    private const string Declared = "secrets: [DJANGO_SECRET_KEY, KEY_PASSWORD]\nenv_files: [.env]\n";

    /// <summary>ARGS of the process <c>web</c>, on uvicorn.</summary>
    public string Args { get; init; } = "";

    /// <summary>More lines of the settings.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Lines of <c>prodserver.yaml</c> after those that declare two secrets.</summary>
    public string Yaml { get; init; } = "";

    /// <summary>How far the run goes: Package also asks every program of this machine, and packs bundles.</summary>
    public string Target { get; init; } = "Render";

    /// <summary>Files in place of others, or besides them.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    public static IReadOnlyList<SecretDoor> All { get; } =
    [
        new("option that is secret", 0) { Target = "Package", Args = "'ssl-keyfile': '/k', 'ssl-certfile': '/c', 'ssl-keyfile-password': 'CANARY'" },
        new("option that is secret, twice", 2) { Args = "'ssl-keyfile-password': ['CANARY', 'CANARY']" },
        new("option that is secret, misspelt", 2) { Args = "'ssl-keyfile-pasword': 'CANARY'" },
        new("header", 0) { Args = "'header': ['X-Api-Key:CANARY']" },
        new("header with blanks", 2) { Args = "'header': ['X-Api-Key:CANARY and more']" },
        new("header with a url", 0) { Args = "'header': ['X-Up:http://user:CANARY@h/']" },
        new("option with a url", 0) { Args = "'root-path': 'https://user:CANARY@host/'" },
        new("declared secret in an option", 2) { Args = "'port': os.environ['KEY_PASSWORD']" },
        new("declared secret in a part of an option", 2) { Args = "'host': 'h-' + os.environ['KEY_PASSWORD']" },
        new("options under manage.py", 0) { Args = "'ssl-keyfile': '/k', 'ssl-certfile': '/c', 'ssl-keyfile-password': 'CANARY'", Yaml = "launcher: manage\n" },
        new("options of other servers", 2)
        {
            Yaml =
                """
                processes:
                  hyper: {backend: hypercorn, route: /h/, args: {bind: "127.0.0.1:8001", keyfile-password: CANARY}}
                  gun: {backend: gunicorn, route: /g/, args: {bind: "127.0.0.1:8002", env: ["DATABASE_URL=postgres://u:CANARY@h"]}}
                  worker: {backend: celery, app: myproject.asgi.application, args: {broker: "redis://:CANARY@h/0"}}

                """,
        },
        new("options of the yaml", 0) { Yaml = "processes: {web: {args: {header: [\"Authorization:CANARY\"]}}}\n" },
        new("string of options", 0) { Settings = "ARGUMENTS_AS_TEXT = '--ssl-keyfile-password CANARY --ssl-keyfile=/k --ssl-certfile=/c'" },
        new("string of options that is never closed", 2) { Settings = "ARGUMENTS_AS_TEXT = '--ssl-keyfile-password \"CANARY'" },
        new("variable that looks like a secret", 0) { Target = "Package", Yaml = "variables: {API_TOKEN: CANARY, DATABASE_URL: \"postgres://u:CANARY@h/db\"}\n" },
        new("variable that is declared as a secret", 2) { Yaml = "variables: {DJANGO_SECRET_KEY: CANARY}\n" },
        new("value in the place of a secret's name", 2) { Files = Yamls("secrets: [\"DJANGO_SECRET_KEY=CANARY\", CANARY]\n") },
        new("map in the place of secrets", 2) { Files = Yamls("secrets: {DJANGO_SECRET_KEY: CANARY}\n") },
        new("yaml that is broken", 2) { Yaml = "variables: {X_TOKEN: 'CANARY\n" },
        new("yaml of the wrong kind", 2) { Yaml = "password: CANARY\nvariables: {API_TOKEN: [CANARY]}\nserver_names: [\"https://u:CANARY@h\"]\nimage: {name: \"https://u:CANARY@h/x\"}\n" },
        new("env file with more than is declared", 0) { Files = Env("DJANGO_SECRET_KEY=CANARY\nREDIS_URL=redis://:CANARY@h:1/0\nAPI_TOKEN=CANARY\n") },
        new("env file that refers to secrets", 2) { Files = Env("KEY_PASSWORD=CANARY\nDATABASE_URL=postgres://u:${KEY_PASSWORD}@h\nOTHER=a${DJANGO_SECRET_KEY}b\n") },
        new("env file that is broken", 2) { Files = Env("DJANGO_SECRET_KEY CANARY\nexport CANARY\n1 X=CANARY\nKEY_PASSWORD='CANARY\n") },
        new("settings of databases and brokers", 0)
        {
            Settings =
                """
                DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": "/run/postgresql", "PASSWORD": "CANARY"}}
                CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://user:CANARY@localhost:6379"}}
                CELERY_BROKER_URL = "amqp://user:CANARY@localhost//"
                CSRF_TRUSTED_ORIGINS = ["http://u:CANARY@example.com"]
                EMAIL_HOST_PASSWORD = "CANARY"
                """,
        },
        new("settings of databases and brokers under strict", 2)
        {
            Yaml = "hardening: strict\n",
            Settings = "CACHES = {'default': {'BACKEND': 'django.core.cache.backends.redis.RedisCache', 'LOCATION': 'redis://user:CANARY@localhost:6379'}}\n"
                + "CELERY_BROKER_URL = 'amqp://user:pa/CANARY?@localhost//'",
        },
        new("settings with a syntax error", 2) { Settings = "API_KEY = 'CANARY" },
        new("settings with a url in the place of a host", 0) { Settings = "ALLOWED_HOSTS = ['https://u:CANARY@example.com', 'example.com']" },
        new("name, class and application of processes", 2)
        {
            Settings = "PRODUCTION_PROCESSES = {os.environ['DJANGO_SECRET_KEY']: {'BACKEND': os.environ['KEY_PASSWORD'], 'APP': os.environ['KEY_PASSWORD']}}\nif True:\n    raise SystemExit",
        },
        new("requirements", 0)
        {
            Files = new Dictionary<string, string>
            {
                ["requirements.txt"] = "--index-url https://u:CANARY@pypi.example.com/simple\nDjango==5.2.1\nuvicorn==0.35.0\nfoo @ https://u:CANARY@h/x.whl\ngit+https://CANARY@h/r.git#egg=x\n",
            },
        },
        new("template that is broken", 2)
        {
            Yaml = "templates: t\n",
            Files = new Dictionary<string, string> { ["t/nginx/site.conf.scriban"] = "{{ for x in 'CANARY' }" },
        },
    ];

    /// <summary>The whole of <c>prodserver.yaml</c>, unless <see cref="Files"/> has it.</summary>
    public string WholeYaml => Declared + Yaml;

    public override string ToString() => Name;

    private static Dictionary<string, string> Yamls(string text) => new() { ["prodserver.yaml"] = text };

    private static Dictionary<string, string> Env(string text) => new() { [".env"] = text };
}
