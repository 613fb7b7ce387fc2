using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Backends;
using Prodserver.Servers.Explanations;
using Prodserver.Servers.Manage;
using Prodserver.Servers.Secrets;

namespace Prodserver.Servers.Compilation;

/// <summary>Compiles the processes of one environment; once all are prepared for, several at a time.</summary>
internal sealed class ProcessCompiler(EnvironmentContext shared)
{
    /// <summary>Has what a process shares with others looked up: what is to be said about it is said in the order of the processes.</summary>
    public void Prepare(ProcessDefinition process)
    {
        if (BackendList.TryFind(process.Backend, out var backend))
        {
            var (version, options) = shared.VersionOf(backend.Server.Package, backend.Server.Catalogue);
            shared.VariablesOf(options, Title(backend.Server, version));
        }
    }

    public CompiledProcess Compile(ProcessDefinition process)
    {
        var findings = new FindingCollector { Environment = shared.Environment.Name, Process = process.Name };
        if (!BackendList.TryFind(process.Backend, out var backend))
        {
            return new CompiledProcess(CompileUnknown(process, findings), [], findings);
        }

        var context = Context(process, backend, findings);
        return new CompiledProcess(Compile(context), context.Listeners, findings);
    }

    /// <summary>The process with the reasons of its options, or null where its backend can't be known.</summary>
    public ProcessExplanation? Explain(ProcessDefinition process)
    {
        var findings = new FindingCollector();
        if (BackendList.TryFind(process.Backend, out var backend))
        {
            var context = Context(process, backend, findings);
            return new OptionExplainer(context, Compile(context), SecretOptions.Of(context)).Explain();
        }

        return CompileUnknown(process, findings) is { } foreign ? new ProcessExplanation(foreign, [], []) : null;
    }

    /// <summary>A process whose backend is none of django-prodserver's servers; null where it can't be started at all.</summary>
    private ServerProcess? CompileUnknown(ProcessDefinition process, FindingCollector findings)
    {
        if (BackendList.IsDevelopmentServer(process.Backend))
        {
            findings.Error(
                BackendFindings.DevelopmentServer, process.BackendPosition, $"'{process.Backend}' is a development server", "choose a server such as uvicorn or gunicorn");
            return null;
        }

        var isOwn = process.Backend.Contains('.', StringComparison.Ordinal) && !process.Backend.StartsWith(BackendList.Package, StringComparison.Ordinal);
        if (isOwn || BackendList.IsUncatalogued(process.Backend))
        {
            return ForeignBackend.Compile(shared, process, findings);
        }

        findings.Error(
            BackendFindings.Unknown,
            process.BackendPosition,
            $"django-prodserver has no backend '{process.Backend}'",
            Spelling.Nearest(process.Backend, BackendList.Paths) is { } near ? $"did you mean '{near}'?" : "write a class such as django_prodserver.backends.uvicorn.UvicornServer");
        return null;
    }

    private ProcessContext Context(ProcessDefinition process, Backend backend, FindingCollector findings)
    {
        var server = backend.Server;
        var (version, options) = shared.VersionOf(server.Package, server.Catalogue);
        var line = new LineBuilder(options, Title(server, version), findings);
        Translate(process, line, server);
        var context = new ProcessContext
        {
            Shared = shared,
            Process = process,
            Backend = backend,
            Launcher = process.Launcher ?? shared.Environment.Launcher,
            Version = version,
            Options = line.Build(shared.VariablesOf(options, line.Title)),
            Findings = findings,
            Application = backend.Interface == ApplicationInterface.Wsgi ? shared.Environment.Django.Wsgi : shared.Environment.Django.Asgi,
        };
        context.Listeners = server.Listen(context);
        return context;
    }

    private static string Title(Server server, PackageVersion version) => $"{server.Name} {version}";

    private ServerProcess Compile(ProcessContext context)
    {
        CommonRules.Check(context);
        var (server, secrets) = (context.Server, SecretOptions.Of(context));
        var native = Words.Without(context, server.Command(context), secrets.Contains);
        var command = context.IsNative
            ? native
            : ManageCommand.Start(context.Environment.Versions.DjangoProdserver, server.IsWeb, context.Process.Name, context.Process.Position);
        return new ServerProcess
        {
            Definition = context.Process,
            Server = server.Name,
            ServerVersion = context.Version,
            Launcher = context.Launcher,
            Command = command,
            SocketCommand = SocketCommand(context, command),
            ContainerCommand = context.IsNative ? server.ContainerCommand(context, command) : command,
            Bindings = [.. context.Listeners.Select(listener => listener.Binding)],
            Lifecycle = server.Lifecycle(context),
            Environment = shared.ProcessEnvironment,
            SecretVariables = secrets.Variables,
            SpeaksTls = server.SpeaksTls(context),
            RootPath = server.RootPath(context),
            PrependsRootPath = server.PrependsRootPath(context),
            Trust = server.Trust(context),
            AssumesTls = server.AssumesTls(context),
        };
    }

    /// <summary>manage.py's line has no room for options: there a socket needs a server that takes one by itself, or ARGS that name the descriptor.</summary>
    private static CommandLine? SocketCommand(ProcessContext context, CommandLine command)
    {
        if (!context.Server.TakesSocket(context))
        {
            return null;
        }

        var changed = context.Server.SocketCommand(context, command);
        return context.IsNative || ReferenceEquals(changed, command) || context.Listeners is [{ Binding: Binding.Inherited { FileDescriptor: 3 } }]
            ? context.IsNative ? changed : command
            : null;
    }

    private static void Translate(ProcessDefinition process, LineBuilder line, Server server)
    {
        switch (process.Args)
        {
            case null:
                break;
            case MapValue map:
                DictArguments.Translate(map, line);
                break;
            case TextValue text:
                TextArguments.Translate(text, line, server.IgnoresExtraWords);
                break;
            case NullValue none:
                line.Findings.Info(ArgsFindings.None, none.Position, "ARGS is None and is read as no options; django-prodserver itself ends with an exception", "write {}");
                break;
            case UnknownValue unknown:
                line.Findings.Error(Catalogues.OptionFindings.UnknownValue, unknown.Position, $"ARGS can't be known: {unknown.Reason}", unknown.Fix);
                break;
            case var other:
                line.Findings.Error(ArgsFindings.WrongKind, other.Position, $"ARGS is {other.Kind}, neither a dict nor a string", "write a dict of options");
                break;
        }
    }
}
