using Prodserver.Python.Library.Classes;
using Prodserver.Python.Library.Collections;
using Prodserver.Python.Library.Ini;
using Prodserver.Python.Library.Json;
using Prodserver.Python.Library.Patterns;
using Prodserver.Python.Library.Toml;
using Prodserver.Python.Library.Urls;
using Prodserver.Python.Library.Variables;

namespace Prodserver.Python.Library;

/// <summary>The modelled modules. A new one is a class of its own and a line here.</summary>
internal static class LibraryModules
{
    public static LibraryModule? Find(string name) => name switch
    {
        "os" => OsModule.Instance,
        "os.path" or "posixpath" => OsPathModule.Instance,
        "pathlib" => PathlibModule.Instance,
        "multiprocessing" => MultiprocessingModule.Instance,
        "copy" => CopyModule.Instance,
        "typing" => TypingModule.Instance,
        "ast" => AstModule.Instance,
        "base64" => Base64Module.Instance,
        "collections" => CollectionsModule.Instance,
        "configparser" => ConfigParserModule.Instance,
        "datetime" => DateTimeModule.Instance,
        "decimal" => OpaqueModule.Decimals,
        "functools" => FunctoolsModule.Instance,
        "hashlib" => HashlibModule.Instance,
        "importlib" => ImportlibModule.Instance,
        "ipaddress" => IpAddressModule.Instance,
        "json" => JsonModule.Instance,
        "logging" => ConstantsModule.Logging,
        "math" => MathModule.Instance,
        "platform" => PlatformModule.Instance,
        "random" => UnknowableModule.Random,
        "re" => ReModule.Instance,
        "secrets" => UnknowableModule.Secrets,
        "shlex" => ShlexModule.Instance,
        "socket" => SocketModule.Instance,
        "string" => StringModule.Instance,
        "sys" => SysModule.Instance,
        "textwrap" => TextwrapModule.Instance,
        "time" => UnknowableModule.Time,
        "tomllib" => TomlModule.Standard,
        "tomli" => TomlModule.Backport,
        "urllib.parse" => UrlModule.Instance,
        "uuid" => UnknowableModule.Uuid,
        "warnings" => WarningsModule.Instance,
        "zoneinfo" => OpaqueModule.Zones,
        "django.contrib.messages" => ConstantsModule.Messages,
        "django.contrib.messages.constants" => ConstantsModule.MessageConstants,
        "django.core.management.utils" => UnknowableModule.DjangoSecretKeys,
        "django.urls" => OpaqueModule.Urls,
        "django.utils.translation" => OpaqueModule.Translation,
        "cbs" => ClassySettingsModule.Instance,
        "configurations" => ConfigurationsModule.Instance,
        "configurations.values" => ConfigurationValuesModule.Instance,
        "itertools" => ItertoolsModule.Instance,
        "split_settings.tools" => SplitSettingsModule.Instance,
        "decouple" => DecoupleModule.Instance,
        "dj_database_url" => DatabaseUrlModule.Instance,
        "dotenv" or "dotenv.main" => DotenvModule.Instance,
        "environ" => EnvironModule.Instance,
        "environs" => EnvironsModule.Instance,
        "celery.schedules" => OpaqueModule.CelerySchedules,
        "kombu" => OpaqueModule.Kombu,
        _ => null,
    };
}
