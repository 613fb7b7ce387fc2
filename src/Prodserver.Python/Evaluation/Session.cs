using Prodserver.Core.Findings;
using Prodserver.Python.Modules;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>One read of a settings module for one target: what has been imported and changed so far.</summary>
internal sealed class Session(ModuleStore store, PythonTarget target)
{
    private readonly HashSet<Finding> _reported = [];

    public PythonTarget Target { get; } = target;

    public Journal Journal { get; } = new();

    public Budget Budget { get; } = new(Budget.Default);

    public TargetEnvironment Environment { get; } = new(target.Variables, target.Secrets);

    public TargetFiles Files { get; } = new(store.Files, target.ProjectRoot);

    public Provenance Provenance { get; } = new();

    public FindingCollector Findings { get; } = new();

    public Importer Importer => field ??= new Importer(this, store);

    /// <summary>How many <c>try</c> blocks with handlers are being run: an exception in one is caught there, not reported.</summary>
    public int Handlers { get; set; }

    public bool CatchesErrors => Handlers > 0;

    /// <summary>How many functions of the project are being run within one another.</summary>
    public int Depth { get; set; }

    /// <summary>The calls of those functions.</summary>
    public Trail? Calls { get; set; }

    /// <summary>How many operations had an unknown result so far: each may as well have raised an exception.</summary>
    public int Doubts { get; set; }

    /// <summary>How many imports so far may fail because nothing is known of the package.</summary>
    public int DoubtfulImports { get; set; }

    /// <summary>Calls a value with positional arguments.</summary>
    public static PyValue Call(PyValue callee, IReadOnlyList<PyValue> arguments, Site site) => Calling.Invoke(callee, new Call(site, Calling.NameOf(callee), arguments, []));

    /// <summary>What an expression comes to that Python would stop at: the finding is made once, the value is unknown.</summary>
    public PyUnknown Stop(PythonException exception)
    {
        if (!Journal.IsTrying)
        {
            Report(new Finding
            {
                Code = EvaluationFindings.PythonRaises,
                Severity = Severity.Error,
                Position = exception.Position,
                Message = exception.Text + Trail.Way(exception.Calls),
            });
        }

        return new PyUnknown($"Python raises {exception.Text}", exception.Position);
    }

    /// <summary>Adds a finding unless the same one is there already, as when a module is reached twice.</summary>
    public void Report(Finding finding)
    {
        if (_reported.Add(finding))
        {
            Findings.Add(finding);
        }
    }
}
