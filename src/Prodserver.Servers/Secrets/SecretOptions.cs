using Prodserver.Core;
using Prodserver.Core.Projects;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Secrets;

/// <summary>The options of a process that are secret: they leave its command line for variables of the root-only environment file.</summary>
internal sealed class SecretOptions
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<SecretName> _variables = [];

    private SecretOptions()
    {
    }

    /// <summary>The variables that carry them instead.</summary>
    public IReadOnlyList<SecretName> Variables => _variables;

    public bool Contains(GivenOption given) => _keys.Contains(given.Option.Key);

    /// <summary>Finds them, and reports what can't be kept secret.</summary>
    public static SecretOptions Of(ProcessContext context)
    {
        var secrets = new SecretOptions();
        foreach (var given in context.Options.Given)
        {
            if (given.Option.IsSecret || HasPassword(given))
            {
                secrets.Move(context, given);
            }
        }

        secrets.MoveHeaders(context);
        ReportEnvironment(context);
        return secrets;
    }

    /// <summary>A broker or database by its URL; a header and gunicorn's environment are looked at below.</summary>
    private static bool HasPassword(GivenOption given) => given.Option.Key is not ("header" or "env") && given.Value is { } value && UrlPassword.IsIn(value);

    private void Move(ProcessContext context, GivenOption given)
    {
        if (given.Value is not null)
        {
            ReportLiteral(context, given);
        }

        if (context.IsNative)
        {
            MoveToVariable(context, given);
        }
    }

    private void MoveToVariable(ProcessContext context, GivenOption given)
    {
        if (context.Options.Options.VariableOf(given.Option) is not { } variable)
        {
            ReportExposed(context, given, $"{context.Title} takes it from nowhere else");
            return;
        }

        if (_keys.Add(given.Option.Key))
        {
            _variables.Add(new SecretName(variable, given.Position));
        }
    }

    /// <summary>A variable is read only where the command line gives no header, and is split at blanks: all of them move, or none can.</summary>
    private void MoveHeaders(ProcessContext context)
    {
        GivenOption? credential = null;
        var hasBlanks = false;
        foreach (var header in context.Options.Given)
        {
            if (header.Option.Key == "header" && header.Value is { } value)
            {
                hasBlanks |= value.Any(char.IsWhiteSpace);
                credential ??= Credentials.IsLikely(value.Split(':')[0]) || UrlPassword.IsIn(value) ? header : null;
            }
        }

        if (credential is null)
        {
            return;
        }

        ReportLiteral(context, credential);
        if (context.IsNative && hasBlanks)
        {
            ReportExposed(context, credential, "a variable can't hold headers with blanks");
        }
        else if (context.IsNative)
        {
            MoveToVariable(context, credential);
        }
    }

    /// <summary>gunicorn's <c>--env NAME=VALUE</c>.</summary>
    private static void ReportEnvironment(ProcessContext context)
    {
        foreach (var given in context.Options.Given)
        {
            if (given.Option.Key == "env" && given.Value is { } value && (Credentials.IsLikely(value.Split('=')[0]) || UrlPassword.IsIn(value)))
            {
                ReportLiteral(context, given);
                if (context.IsNative)
                {
                    ReportExposed(context, given, "declare the variable's name under secrets instead");
                }
            }
        }
    }

    private static void ReportLiteral(ProcessContext context, GivenOption given) => context.Findings.Warning(
        SecretFindings.Literal,
        given.ValuePosition,
        $"the value of '{given.Spelling}' is a secret, and it stands in the config",
        "read it from a variable that is declared under secrets");

    private static void ReportExposed(ProcessContext context, GivenOption given, string because) => context.Findings.Error(
        SecretFindings.OnCommandLine, given.Position, $"the value of '{given.Spelling}' would be on the command line, where every user of the host reads it", because);
}
