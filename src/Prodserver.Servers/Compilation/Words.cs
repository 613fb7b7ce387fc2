using Prodserver.Core.Commands;
using Prodserver.Servers.Arguments;

namespace Prodserver.Servers.Compilation;

/// <summary>Changes to command lines that several servers have in common.</summary>
internal static class Words
{
    private const string ContainerReason = "inside a container only 0.0.0.0 can be reached from outside it";

    /// <summary>The application, <c>module:attribute</c>; empty where the settings name none, which the rules report.</summary>
    public static Argument Application(ProcessContext context) => context.Application is { } application
        ? new Argument(application.Name, application.Position)
        : new Argument("", context.Process.BackendPosition);

    /// <summary>The command line with a host that other containers reach: in place of the one that ARGS give, else at the end.</summary>
    public static CommandLine WithOpenHost(ProcessContext context, CommandLine command, string key)
    {
        var word = $"--{key}=0.0.0.0";
        return context.Options.InArgs(key) is null
            ? command.With(new Argument(word, context.Process.Position, ContainerReason))
            : Replace(context, command, given => given.Option.Key == key ? word : null);
    }

    /// <summary>The command line with joined addresses that other containers reach.</summary>
    public static CommandLine WithOpenAddresses(ProcessContext context, CommandLine command, string key)
    {
        if (context.Options.InArgs(key) is null)
        {
            return context.Listeners is [{ Binding: Binding.Tcp { IsLoopback: true } only }]
                ? command.With(new Argument($"--{key}=0.0.0.0:{only.Port}", context.Process.Position, ContainerReason))
                : command;
        }

        return Replace(context, command, given => given.Option.Key == key && PortOf(context, given) is { } port ? $"--{key}=0.0.0.0:{port}" : null);
    }

    /// <summary>The command line without the words of some options of ARGS.</summary>
    public static CommandLine Without(ProcessContext context, CommandLine command, Predicate<GivenOption> dropped)
    {
        var words = new HashSet<Argument>(ReferenceEqualityComparer.Instance);
        foreach (var given in context.Options.Given)
        {
            for (var word = given.Word; word < given.Word + given.Count && dropped(given); word++)
            {
                words.Add(context.Options.Words[word]);
            }
        }

        return words.Count == 0 ? command : command.Without(words.Contains);
    }

    /// <summary>The command line with other words for some options of ARGS; a word that comes out twice is there once, since no address can be bound twice.</summary>
    /// <param name="replacement">The new word for an option, or null where it stays.</param>
    private static CommandLine Replace(ProcessContext context, CommandLine command, Func<GivenOption, string?> replacement)
    {
        var arguments = command.Arguments.ToList();
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in context.Options.Given)
        {
            if (given.Count > 0 && replacement(given) is { } word
                && arguments.FindIndex(argument => ReferenceEquals(argument, context.Options.Words[given.Word])) is >= 0 and var at)
            {
                arguments.RemoveRange(at, given.Count);
                if (made.Add(word))
                {
                    arguments.Insert(at, new Argument(word, given.Position, ContainerReason));
                }
            }
        }

        return command with { Arguments = arguments };
    }

    private static int? PortOf(ProcessContext context, GivenOption given)
    {
        foreach (var listener in context.Listeners)
        {
            if (listener.Binding is Binding.Tcp { IsLoopback: true } tcp && ReferenceEquals(listener.Source, given))
            {
                return tcp.Port;
            }
        }

        return null;
    }
}
