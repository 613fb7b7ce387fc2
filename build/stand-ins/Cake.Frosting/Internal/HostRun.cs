using System.Reflection;
using Cake.Cli;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Scripting;
using Cake.Core.Tooling;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Cake.Frosting.Internal;

/// <summary>One run of the program: composes Cake's engine by hand, which starts sooner than through its modules.</summary>
internal sealed class HostRun
{
    private readonly IServiceCollection _services;
    private readonly IReadOnlyList<Assembly> _assemblies;
    private readonly HostArguments _arguments;
    private readonly CakeEnvironment _environment;
    private readonly CakeConsole _console;
    private readonly CakeBuildLog _log;

    public HostRun(IServiceCollection services, IReadOnlyList<Assembly> assemblies, HostArguments arguments)
    {
        (_services, _assemblies, _arguments) = (services, assemblies, arguments);
        _environment = new CakeEnvironment(new CakePlatform(), new CakeRuntime());
        _console = new CakeConsole(_environment);
        _log = new CakeBuildLog(_console, arguments.Verbosity);
    }

    public int Run()
    {
        switch (_arguments.Mode)
        {
            case HostMode.Help:
                HostHelp.Write(_console);
                return 0;
            case HostMode.Version:
                new VersionFeature(new CakeVersion()).Run(_console);
                return 0;
            case HostMode.Info:
                new InfoFeature(new CakeVersion()).Run(_console);
                return 0;
            case HostMode.Run or HostMode.DryRun or HostMode.Tree or HostMode.Description:
                break;
        }

        try
        {
            RunTargets();
            return 0;
        }
        catch (Exception exception)
        {
            // Cake's own words, and the stack where the verbosity asks for it; a CakeException brings its exit code.
            return _log.LogException(exception);
        }
    }

    private void RunTargets()
    {
        if (_arguments.WorkingDirectory is { } folder)
        {
            _environment.WorkingDirectory = new DirectoryPath(folder).MakeAbsolute(_environment);
        }

        var data = new CakeDataService();
        var configuration = new CakeConfiguration(new Dictionary<string, string>());
        using var services = Compose(data, configuration);
        var context = services.GetRequiredService<IFrostingContext>();
        var engine = new CakeEngine(data, _log);
        TaskRegistration.Register(engine, services, context);

        var host = Host(engine, context, configuration);
        if (_arguments.Exclusive)
        {
            host.Settings.UseExclusiveTarget();
        }

        var targets = _arguments.Targets is [] ? ["Default"] : _arguments.Targets;
        host.RunTargetsAsync(targets).GetAwaiter().GetResult();
    }

    private IScriptHost Host(CakeEngine engine, IFrostingContext context, CakeConfiguration configuration)
    {
        switch (_arguments.Mode)
        {
            case HostMode.DryRun:
                return new DryRunScriptHost<IFrostingContext>(engine, context, _log);
            case HostMode.Tree:
                return new TreeScriptHost(engine, context, _console);
            case HostMode.Description:
                return new DescriptionScriptHost(engine, context, AnsiConsole.Console);
            default:
                var printer = new CakeReportPrinter(_console, context);
                var strategy = new DefaultExecutionStrategy(_log, printer);
                return new BuildScriptHost<IFrostingContext>(engine, strategy, context, printer, configuration, _log);
        }
    }

    private ServiceProvider Compose(CakeDataService data, CakeConfiguration configuration)
    {
        var files = new FileSystem();
        var globber = new Globber(files, _environment);
        var strategy = new ToolResolutionStrategy(files, _environment, globber, configuration, _log);
        var tools = new ToolLocator(_environment, new ToolRepository(_environment), strategy);
        var processes = new ProcessRunner(files, _environment, _log, tools, configuration);
        var installer = new ToolInstaller(_environment, tools, configuration, _log, []);
        var arguments = _arguments.ForTasks;

        IServiceCollection services = new ServiceCollection();
        services.AddSingleton<ICakeEnvironment>(_environment);
        services.AddSingleton<IConsole>(_console);
        services.AddSingleton<ICakeLog>(_log);
        services.AddSingleton<ICakeArguments>(arguments);
        services.AddSingleton<ICakeConfiguration>(configuration);
        services.AddSingleton<IFileSystem>(files);
        services.AddSingleton<IGlobber>(globber);
        services.AddSingleton<IToolLocator>(tools);
        services.AddSingleton<IProcessRunner>(processes);
        services.AddSingleton<IFrostingContext, FrostingContext>();
        services.AddSingleton<ICakeContext>(provider => new CakeContext(
            files, _environment, globber, _log, arguments, processes, new WindowsRegistry(), tools, data, configuration, installer, provider));
        TaskRegistration.AddTasks(services, _assemblies);
        foreach (var service in _services)
        {
            services.Add(service);
        }

        return services.BuildServiceProvider();
    }
}
