using System.Text.Json;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Verification.Servers;

/// <summary>A command line of a process, to be read by its server.</summary>
internal sealed record ServerLine(VerificationSubject Subject, ServerProcess Process, CommandLine Command)
{
    /// <summary>The lines of an environment that start this server: bare, under systemd and in a container, where they differ.</summary>
    public static IEnumerable<ServerLine> Of(VerificationSubject subject, KnownServer server)
    {
        foreach (var process in subject.Plan.Processes.Where(process => process.Server == server.Package))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var command in new[] { process.Command, process.SocketCommand, process.ContainerCommand }.OfType<CommandLine>())
            {
                if (command.Executable == server.Program && seen.Add(string.Join('\0', command.Argv)))
                {
                    yield return new ServerLine(subject, process, command);
                }
            }
        }
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("argv");
        foreach (var argument in Command.Arguments)
        {
            json.WriteStringValue(argument.Text);
        }

        json.WriteEndArray();
        json.WriteStartObject("environment");
        foreach (var variable in Process.Environment)
        {
            json.WriteString(variable.Name, variable.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The place of the argument whose option the server names, else of the process.</summary>
    public SourcePosition Locate(string message)
    {
        var named = Command.Arguments
            .Where(argument => OptionOf(argument.Text) is { Length: > 0 } option && Mentions(message, option))
            .MaxBy(argument => OptionOf(argument.Text).Length);
        return named?.Position ?? Process.Definition.Position;
    }

    private static string OptionOf(string word) => word.StartsWith('-') ? word.TrimStart('-').Split('=')[0] : "";

    /// <summary>True where the message has the option as a word of its own; some servers say <c>max_requests</c> for <c>--max-requests</c>.</summary>
    private static bool Mentions(string message, string option) =>
        HasWord(message, option) || HasWord(message, option.Replace('-', '_'));

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsNamePart(text[at - 1]) || text[at - 1] == '-') && (end == text.Length || !IsNamePart(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
