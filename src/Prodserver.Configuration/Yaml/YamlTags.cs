using Prodserver.Configuration.Nodes;

namespace Prodserver.Configuration.Yaml;

/// <summary>The tags of the core schema.</summary>
internal static class YamlTags
{
    public const string List = Prefix + "seq";

    public const string Map = Prefix + "map";

    private const string Prefix = "tag:yaml.org,2002:";

    public static string Of(ScalarKind kind) => Prefix + kind switch
    {
        ScalarKind.Null => "null",
        ScalarKind.Boolean => "bool",
        ScalarKind.Integer => "int",
        ScalarKind.Float => "float",
        ScalarKind.Text => "str",
    };

    /// <summary>The tag as people write it.</summary>
    public static string Short(string tag) => tag.StartsWith(Prefix, StringComparison.Ordinal) ? "!!" + tag[Prefix.Length..] : tag;
}
