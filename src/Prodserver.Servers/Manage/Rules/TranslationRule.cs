using System.Globalization;
using Prodserver.Core.Values;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Granian;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Manage.Rules;

/// <summary>ARGS that django-prodserver writes in words that the server refuses: <c>--reload=True</c>, <c>--header=['a', 'b']</c>.</summary>
internal sealed class TranslationRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Server is GranianServer)
        {
            return; // It gets keyword arguments, not words.
        }

        switch (context.Process.Args)
        {
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    CheckEntry(context, entry);
                }

                break;
            case TextValue text:
                CheckText(context, text);
                break;
            case NullValue none:
                context.Findings.Error(ManageFindings.NeverStarts, none.Position, "django-prodserver ends with an AttributeError where ARGS is None", "write {}");
                break;
            default:
                break; // Absent, or refused already.
        }
    }

    private static void CheckEntry(ProcessContext context, MapEntry entry)
    {
        if (!context.Options.Options.TryFindKey(entry.Key, out var match))
        {
            return; // Reported as an unknown option.
        }

        var version = context.Environment.Versions.DjangoProdserver;
        var writesBareFlag = entry.Value is NullValue && ProdserverFeatures.WritesBareFlags.IsIn(version);
        if (match.Option.IsFlag && !writesBareFlag)
        {
            Report(
                context,
                entry,
                $"django-prodserver {version} would write --{entry.Key}={Written(entry.Value)}, and {context.Title} takes no value there",
                ProdserverFeatures.WritesBareFlags.IsIn(version) ? $"write '{entry.Key}': None, or use the native launcher" : "use the native launcher");
        }
        else if (entry.Value is ListValue list)
        {
            Report(
                context,
                entry,
                $"django-prodserver {version} would write the list of {list.Items.Count} as one word, in Python's spelling with brackets and quotes",
                "use the native launcher");
        }
    }

    private static void CheckText(ProcessContext context, TextValue text)
    {
        if (Parsing.ShellWords.Split(text.Value, out _) is { } words && !(words is [var only] && only == text.Value))
        {
            context.Findings.Error(
                ManageFindings.Mistranslated,
                text.Position,
                $"django-prodserver {context.Environment.Versions.DjangoProdserver} would pass the string on as one word, which {context.Title} refuses",
                "write ARGS as a dict, or use the native launcher");
        }
    }

    private static void Report(ProcessContext context, MapEntry entry, string message, string fix) =>
        context.Findings.Error(ManageFindings.Mistranslated, entry.Value.Position, message, fix);

    /// <summary>The value as an f-string writes it; only a flag's, which is no secret.</summary>
    private static string Written(ConfigValue value) => value switch
    {
        BooleanValue boolean => boolean.Value ? "True" : "False",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        TextValue text => text.Value.Length <= 20 ? text.Value : "…",
        NullValue => "None",
        _ => "…",
    };
}
