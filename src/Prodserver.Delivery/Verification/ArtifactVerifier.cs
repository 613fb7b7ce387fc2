using Prodserver.Core.Findings;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>Lets every program of this machine that can read artifacts judge them. It starts no server and needs no network.</summary>
public sealed class ArtifactVerifier : IDisposable
{
    private readonly ToolPolicy _policy;
    private readonly ProcessRunner _runner;
    private readonly ScratchFolder _scratch;
    private readonly ProgramFinder _programs;
    private readonly CacheFile _versionFile;
    private readonly ProgramVersions _versions;
    private readonly VerificationCache _cache;
    private readonly IReadOnlyList<IVerifier> _verifiers;

    public ArtifactVerifier(VerificationSettings settings)
        : this(settings, verifiers: null)
    {
    }

    /// <param name="verifiers">Other verifiers than those of <see cref="Verifiers"/>.</param>
    internal ArtifactVerifier(VerificationSettings settings, IReadOnlyList<IVerifier>? verifiers)
    {
        _policy = settings.Tools;
        _runner = new ProcessRunner(settings.Environment) { Timeout = settings.Timeout };
        _scratch = new ScratchFolder(settings.ScratchFolder);
        _programs = new ProgramFinder(settings.Environment.GetValueOrDefault("PATH", ""));
        _versionFile = new CacheFile(PathOf(settings.CacheFolder, "programs"));
        _versions = new ProgramVersions(_runner, _versionFile);
        _cache = new VerificationCache(new CacheFile(PathOf(settings.CacheFolder, "verified")));
        _verifiers = verifiers ?? Verifiers.All(_programs, _runner, _scratch, settings.Environment);
    }

    /// <summary>Judges the environments, all programs at once.</summary>
    public async Task<VerificationReport> VerifyAsync(IReadOnlyList<VerificationSubject> subjects, CancellationToken cancellation)
    {
        var jobs = _verifiers
            .Select(verifier => (Verifier: verifier, Inputs: subjects.Select(verifier.InputOf).OfType<VerificationInput>().ToList()))
            .Where(job => job.Inputs.Count > 0)
            .ToList();
        var refusal = _policy == ToolPolicy.Install
            ? await InstallAsync(jobs.Select(job => job.Verifier), cancellation).ConfigureAwait(false)
            : null;
        var results = await Task.WhenAll(jobs.Select(job => VerifyAsync(job.Verifier, job.Inputs, refusal, cancellation))).ConfigureAwait(false);
        _versionFile.Save();
        _cache.Save();
        return new VerificationReport([.. results.SelectMany(result => result)]);
    }

    public void Dispose()
    {
        _scratch.Dispose();
        _runner.Dispose();
    }

    private static string? PathOf(string? folder, string name) => folder is null ? null : Path.Combine(folder, name);

    /// <summary>Installs what is missing; gives the reason where that wasn't possible.</summary>
    private async Task<string?> InstallAsync(IEnumerable<IVerifier> verifiers, CancellationToken cancellation)
    {
        var packages = verifiers
            .Where(verifier => !verifier.IsOptional)
            .Select(verifier => (verifier.Locate(_programs) as ToolSearch.Missing)?.Package)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return packages.Count == 0
            ? null
            : await new PackageInstaller(_programs, _runner).InstallAsync(packages, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IVerifier verifier,
        List<VerificationInput> inputs,
        string? installRefusal,
        CancellationToken cancellation)
    {
        var search = verifier.Locate(_programs);
        if (search is ToolSearch.Found found)
        {
            var tool = await _versions.AskAsync(found.Program, found.VersionQuestion, cancellation).ConfigureAwait(false);
            return await VerifyAsync(verifier, inputs, tool, cancellation).ConfigureAwait(false);
        }

        var missing = (ToolSearch.Missing)search;
        return verifier.IsOptional || _policy == ToolPolicy.Skip
            ? [.. inputs.Select(input => VerificationResult.Skipped(verifier, input, tool: null, missing.Reason))]
            : [.. inputs.Select(input => Lacks(verifier, input, missing, installRefusal))];
    }

    private async Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IVerifier verifier,
        List<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation)
    {
        var known = inputs.ToDictionary(input => input, input => _cache.Find(verifier.Name, tool, input));
        var changed = inputs.Where(input => known[input] is null).ToList();
        var judged = changed.Count == 0 ? [] : await JudgeAsync(verifier, changed, tool, cancellation).ConfigureAwait(false);
        foreach (var (input, result) in changed.Zip(judged))
        {
            // A finding that no fault is behind, such as a program that gave no verdict, may be another one next time.
            if (result.Outcome == VerificationOutcome.Passed && result.Findings.Count == result.Faults.Count)
            {
                _cache.Add(verifier.Name, tool, input, result.Faults);
            }
        }

        var unchanged = inputs.Where(input => known[input] is not null).Select(input => Unchanged(verifier, input, tool, known[input]!));
        return [.. unchanged.Concat(judged).OrderBy(result => result.Environment, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<VerificationResult>> JudgeAsync(
        IVerifier verifier,
        List<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation)
    {
        try
        {
            return await verifier.VerifyAsync(inputs, tool, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The scratch folder: a full disk, or a place where nothing may be written.
            return [.. inputs.Select(input => Failed(verifier, input, tool, fault.Message))];
        }
    }

    private static VerificationResult Failed(IVerifier verifier, VerificationInput input, Tool tool, string message)
    {
        var faults = new ArtifactFaults(input.Subject, tool, VerificationFindings.ToolFailed);
        faults.AddFailure(input.Files[0].Path, $"could not be given the files: {message.TrimEnd('.')}");
        return VerificationResult.Judged(verifier, input, tool, faults.Findings);
    }

    /// <summary>The verdict of the same bytes, said of this environment and at the places of its config.</summary>
    private static VerificationResult Unchanged(IVerifier verifier, VerificationInput input, Tool tool, IReadOnlyList<ArtifactFault> known)
    {
        var faults = new ArtifactFaults(input.Subject, tool, verifier.Code);
        foreach (var fault in known)
        {
            faults.Add(fault);
        }

        return VerificationResult.Judged(verifier, input, tool, faults) with { Reason = $"unchanged since verified with {tool}" };
    }

    private static VerificationResult Lacks(IVerifier verifier, VerificationInput input, ToolSearch.Missing missing, string? installRefusal)
    {
        var finding = new Finding
        {
            Code = VerificationFindings.ToolMissing,
            Severity = Severity.Error,
            Position = SourcePosition.ProjectFolder,
            Message = $"{verifier.Name} can't judge the artifacts: {missing.Reason}{(installRefusal is null ? "" : $", and {installRefusal}")}",
            Fix = missing.Package is null ? "use --tools=skip" : $"install the package {missing.Package}, or use --tools=skip",
        };
        return VerificationResult.Skipped(verifier, input, tool: null, missing.Reason) with
        {
            Outcome = VerificationOutcome.Failed,
            Findings = [finding],
        };
    }
}
