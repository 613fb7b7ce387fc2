using System.Text;
using Prodserver.Configuration.Keys;

namespace Prodserver.Configuration.Schema;

/// <summary>The reference page of <c>prodserver.yaml</c> in Markdown, made from the same keys as the reader.</summary>
public static class ConfigurationReference
{
    /// <summary>The page's text with a line end at its end.</summary>
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Reference: prodserver.yaml

            The file stands beside `manage.py`. Everything in it is optional: it says what Django's settings cannot.
            [prodserver.example.yaml](../prodserver.example.yaml) sets every key once, and [prodserver.schema.json](../prodserver.schema.json) gives an editor
            completion and checks: begin the file with `# yaml-language-server: $schema=PATH`.

            An unknown key is an error. YAML's anchors and merge keys work; tags and several documents do not.

            ## What wins

            1. A key of an environment beats the same key at the top level, and that beats what Django's settings or the project's files say.
            2. A text, a number or a list replaces the other; maps are merged key by key, `args` of a process too; `secrets` of both levels count.
            3. `variables` beat what `env_files` say, a later file beats an earlier one.


            """);
        Table(page, "Top level", ProjectKeys.Section.Keys.Except(SharedKeys.All));
        Table(page, "Environments, and the top level as their default", [EnvironmentKeys.Kind, .. SharedKeys.All]);
        Table(page, "`processes.NAME`", ProcessKeys.Section.Keys);
        Table(page, "`processes.NAME.rate_limit`", RateLimitKeys.Section.Keys);
        Table(page, "`host`", HostKeys.Section.Keys);
        Table(page, "`tls`", TlsKeys.Section.Keys);
        Table(page, "`static` and `media`", FileMountKeys.Section.Keys);
        Table(page, "`image`", ImageKeys.Section.Keys);
        Table(page, "`deploy`", DeployKeys.Section.Keys);
        Table(page, "`deploy.hooks`", HookKeys.Section.Keys);
        Table(page, "`versions`", VersionKeys.Section.Keys);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Table(StringBuilder page, string title, IEnumerable<Key> keys)
    {
        page.Append("## ").Append(title).Append("\n\n| Key | Value | Without it | Meaning |\n|---|---|---|---|\n");
        foreach (var key in keys)
        {
            page.Append("| `").Append(key.Name).Append("` | ").Append(Cell(key.Type.Words))
                .Append(" | ").Append(key.IsRequired ? "an error" : key.Default is null ? "—" : Cell(key.Default))
                .Append(" | ").Append(Cell(key.Description)).Append(" |\n");
        }

        page.Append('\n');
    }

    /// <summary>A text that Markdown shows as it is: capitals are examples, so only what would be markup is escaped.</summary>
    private static string Cell(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
