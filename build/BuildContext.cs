using System.Diagnostics;
using Build.Pipelines;
using Build.Reporting;
using Cake.Core;
using Cake.Frosting;
using Prodserver.Configuration;
using Prodserver.Configuration.Discovery;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Deployment.Containers;
using Prodserver.Delivery.Deployment.Directories;
using Prodserver.Delivery.Deployment.Hosts;
using Prodserver.Delivery.Deployment.Swarms;
using Prodserver.Delivery.Folders;
using Prodserver.Delivery.Settings;
using Prodserver.Delivery.Verification;

namespace Build;

/// <summary>What the tasks of a run share: what was asked for, where things are, what was found, and the pipeline.</summary>
public sealed class BuildContext : FrostingContext
{
    private readonly RunOutcome _outcome;
    private VerificationReport? _verified;

    /// <exception cref="CakeException">The command line is wrong.</exception>
    public BuildContext(ICakeContext context, RunOutcome outcome)
        : base(context)
    {
        _outcome = outcome;
        Options = ReadOptions();
        Paths = Paths.From(Options, context.Environment.WorkingDirectory.FullPath);
        Findings = new FindingLog(GitHubAnnotations.FromEnvironment(Paths.Project));
        Pipeline = new PipelineRun(() => ProjectReader.Read(Paths.Project, new ProjectOptions { Environments = Options.Environments, To = Options.To }));
    }

    public Arguments Options { get; }

    public Paths Paths { get; }

    public FindingLog Findings { get; }

    public PipelineRun Pipeline { get; }

    public DeliveryFolder Output => new(Paths.Output, Paths.OutputShown);

    public FolderWriter Folders => new(Options.Overwrite);

    public DirectoryDestination Destination => new(Output, Folders);

    /// <summary>The Dockerfile of an environment, where it was written to.</summary>
    public string DockerfileOf(BuiltEnvironment built) =>
        Destination.FolderOf(built.ForDelivery.Target).Below(built.Environment.Name).Below("docker").Below("Dockerfile").Path;

    /// <summary>Where the releases of an environment go.</summary>
    public IReleaseDestination ReleasesOf(BuiltEnvironment environment) => environment.Environment.Deploy switch
    {
        DeployTarget.Hosts => new HostDestination(environment.Plan.Value, HostRun()),
        DeployTarget.Directory { Keep: { } keep } folder => new ReleasesDestination(environment.Plan.Value, HostRun(), FolderOf(folder, environment), keep),
        DeployTarget.Swarm => new SwarmDestination(environment.Plan.Value, HostRun(), new CakeImages(this), DockerfileOf(environment), MachineEnvironment.Secret),
        DeployTarget.Docker => new DockerDestination(environment.Plan.Value, HostRun(), new CakeImages(this), DockerfileOf(environment), MachineEnvironment.Secret),
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no releases"),
    };

    private DeliveryFolder FolderOf(DeployTarget.Directory target, BuiltEnvironment environment) => Destination.FolderOf(target).Below(environment.Environment.Name);

    /// <summary>What only looks at where the releases of an environment run.</summary>
    public IReleaseView LookAt(BuiltEnvironment environment) => environment.Environment.Deploy switch
    {
        DeployTarget.Hosts => new HostView(environment.Plan.Value, HostRun()),
        DeployTarget.Directory { Keep: { } keep } folder => new ReleasesView(environment.Plan.Value, FolderOf(folder, environment), keep),
        DeployTarget.Swarm => new SwarmView(environment.Plan.Value, HostRun()),
        DeployTarget.Docker => new DockerView(environment.Plan.Value, HostRun()),
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no releases"),
    };

    /// <summary>The environments that have releases.</summary>
    /// <exception cref="CakeException">There is none, or several that were not named.</exception>
    public IReadOnlyList<BuiltEnvironment> EnvironmentsWithReleases()
    {
        IReadOnlyList<BuiltEnvironment> environments = [.. Require(Pipeline.Built).Environments.Where(environment => environment.HasReleases)];
        return environments.Count == 0 ? throw Fail(ExitCode.BadArguments, "no environment asked for is deployed in releases: prodserver.yaml says where to, such as deploy: {to: ssh, hosts: [...]}")
            : environments.All(IsMeant) ? environments
            : throw Fail(ExitCode.BadArguments, $"several environments have releases; name those that are meant: --{ArgumentNames.Environment}={string.Join(',', environments.Select(environment => environment.Environment.Name))}");
    }

    /// <summary>True where releases of the environment may be changed: it was named, or there is no other.</summary>
    public bool IsMeant(BuiltEnvironment environment) =>
        Options.Environments.Contains(environment.Environment.Name, StringComparer.Ordinal) || Require(Pipeline.Built).Environments.Count == 1;

    public VerificationSettings Verification => new()
    {
        Environment = MachineEnvironment.Read(),
        ScratchFolder = Path.Combine(Paths.Work, "scratch"),
        CacheFolder = Path.Combine(Paths.Work, "verified"),
        Tools = Options.Tools,
    };

    /// <summary>How long the run has been going.</summary>
    public Stopwatch Clock { get; } = Stopwatch.StartNew();

    /// <summary>True where the command line names this task, rather than one that depends on it.</summary>
    public bool IsTarget(string task) => Options.Targets.Contains(task, StringComparer.OrdinalIgnoreCase);

    /// <summary>The exception that ends the run with this exit code.</summary>
    public CakeException Fail(ExitCode code, string message) => _outcome.Fail(code, message);

    /// <summary>The settings as the run's source has them: as they were read, or as Python does. What Python has otherwise is found.</summary>
    /// <param name="read">As they were read.</param>
    /// <param name="names">The settings asked for; empty for all.</param>
    public Task<Outcome<IReadOnlyList<EnvironmentSettings>>> AskPythonAsync(IReadOnlyList<EnvironmentSettings> read, IReadOnlyList<string> names) =>
        new SettingsCrossCheck(Options.SettingsFrom, new InterpreterOptions
        {
            Folder = Paths.Project,
            Interpreter = Paths.Python,
            SearchPath = Verification.Environment.GetValueOrDefault("PATH", ""),
            ScratchFolder = Verification.ScratchFolder,
            Names = names,
        }).RunAsync(read);

    /// <summary>What Python has otherwise than the settings that the pipeline goes by; nothing where it is not asked.</summary>
    public async Task<IReadOnlyList<Finding>> CrossCheckAsync() => Options.SettingsFrom == SettingsFrom.Static
        ? []
        : (await AskPythonAsync(SettingsLister.Read(Paths.Project, new SettingsOptions { Environments = Options.Environments }).Value ?? [], [])).Findings;

    /// <summary>Reports what a step found, and gives what it made.</summary>
    /// <exception cref="CakeException">It found errors.</exception>
    public T Require<T>(Outcome<T> outcome)
        where T : class
    {
        Findings.Report(outcome.Findings);
        return outcome is { HasErrors: false, Value: { } value } ? value : throw FailFor(outcome.Findings, "; nothing is written");
    }

    /// <summary>Reports what was found by a step that has shown already whatever it knows.</summary>
    /// <exception cref="CakeException">There were errors.</exception>
    public void RequireClean(IReadOnlyList<Finding> findings)
    {
        Findings.Report(findings);
        if (findings.HasErrors())
        {
            throw FailFor(findings, "");
        }
    }

    /// <summary>Writes a file that was asked for, in a folder that may have to be made.</summary>
    /// <exception cref="CakeException">It can't be written.</exception>
    public void WriteFile(string path, ReadOnlyMemory<byte> content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content.Span);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fail(ExitCode.TaskFailed, $"{path} can't be written: {fault.Message}");
        }
    }

    /// <summary>What the programs that will read the files say of them; they are asked once a run.</summary>
    public async Task<VerificationReport> VerifyAsync()
    {
        if (_verified is null)
        {
            var built = Require(Pipeline.Built);
            using var verifier = new ArtifactVerifier(Verification);
            _verified = await verifier.VerifyAsync([.. built.Environments.Select(environment => environment.ForVerification)], CancellationToken.None);
        }

        return _verified;
    }

    /// <summary>Reports what was found by the programs; nothing goes anywhere that did not pass, whichever tasks of the chain a run leaves out.</summary>
    /// <exception cref="CakeException">The files did not pass.</exception>
    public void RequirePassed(VerificationReport report)
    {
        Findings.Report(report.Findings);
        if (report.HasErrors)
        {
            throw report.LacksTools
                ? Fail(ExitCode.ToolMissing, "a program that has to judge the files is missing")
                : Fail(ExitCode.ConfigHasErrors, "the files did not pass; nothing is written");
        }
    }

    /// <summary>Reports what was found while files were put somewhere.</summary>
    /// <exception cref="CakeException">There were errors.</exception>
    public void RequireDelivery(IReadOnlyList<Finding> findings)
    {
        Findings.Report(findings);
        if (findings.HasErrors())
        {
            throw Fail(ExitCode.TaskFailed, Amount.Of(Findings.Count(Severity.Error), "error"));
        }
    }

    private CakeException FailFor(IReadOnlyList<Finding> findings, string consequence) => Fail(
        findings.Any(IsAboutArguments) ? ExitCode.BadArguments : findings.Any(IsAboutTools) ? ExitCode.ToolMissing : ExitCode.ConfigHasErrors,
        Amount.Of(Findings.Count(Severity.Error), "error") + consequence);

    /// <summary>True where --project, --environment or --setting name what does not exist.</summary>
    private static bool IsAboutArguments(Finding finding) =>
        finding.Code == DiscoveryFindings.FolderMissing || finding.Code == DiscoveryFindings.UnknownEnvironment || finding.Code == DiscoveryFindings.UnknownSetting;

    /// <summary>True where the interpreter that was asked for is missing or lacks Django.</summary>
    private static bool IsAboutTools(Finding finding) => finding.Code == InterpreterFindings.NoInterpreter || finding.Code == InterpreterFindings.NoDjango;

    private HostRun HostRun() => new()
    {
        Who = $"{System.Environment.UserName} on {System.Environment.MachineName}",
        Id = System.Environment.GetEnvironmentVariable("GITHUB_RUN_ID") ?? System.Environment.GetEnvironmentVariable("CI_PIPELINE_ID") ?? Guid.NewGuid().ToString("N")[..8],
        Why = Options.Reason,
        Clock = TimeProvider.System.GetUtcNow,
        LockWait = Options.LockWait,
        Batch = Options.Batch,
        Overwrite = Options.Overwrite,
        Folder = Paths.Project,
        Environment = MachineEnvironment.Read(),
        Say = line => Screen.Line(line),
    };

    private Arguments ReadOptions()
    {
        try
        {
            return Build.Arguments.Parse(base.Arguments, System.Environment.GetCommandLineArgs()[1..]);
        }
        catch (FormatException fault)
        {
            throw Fail(ExitCode.BadArguments, fault.Message);
        }
    }
}
