using System.Collections;
using System.Numerics;
using System.Text;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Rendering.Templates.Functions;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Prodserver.Rendering.Templates;

/// <summary>
/// Scriban at its strictest: what does not exist is an error, the model is read-only, work is bounded by steps (never by a clock), and an expression
/// writes nothing but numbers, booleans and what a quoter made.
/// </summary>
internal sealed class StrictContext : TemplateContext
{
    private const int MostSteps = 20_000_000;

    private const int LongestOutput = 64_000_000;

    private const int DeepestCall = 64;

    private readonly ModelScope _scope = new();
    private readonly FileBytes _output;
    private readonly Action<Finding> _report;
    private string _path = "";
    private int _steps;
    private ScriptExpressionStatement? _statement;
    private StrictContext? _outer;
    private (string Template, object Model)? _making;

    /// <param name="templates">What <c>include</c> may reach.</param>
    /// <param name="output">Takes the files.</param>
    /// <param name="report">Takes the findings.</param>
    public StrictContext(TemplateSet templates, FileBytes output, Action<Finding> report)
        : base(BuiltinFunctions.Shared)
    {
        Templates = templates;
        _output = output;
        _report = report;
        StrictVariables = true;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableNullIndexer = false;

        // An indented include would change the line breaks inside quoted values.
        AutoIndent = false;
        NewLine = "\n";
        RecursiveLimit = DeepestCall;
        LoopLimit = MostSteps;
        OutputLimit = LongestOutput;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OnStringLimit = ScriptLimitBehavior.Throw;
        PushGlobal(_scope);
        PushOutput(output);
    }

    public TemplateSet Templates { get; }

    /// <summary>True where what is written goes to the file, and not to a capture or a text.</summary>
    public bool WritesFile => ReferenceEquals(Output, _output);

    /// <summary>The file that a template makes of a model.</summary>
    /// <exception cref="ScriptRuntimeException">The template can't go on; the context is of no use any more.</exception>
    public RenderedFile Render(string path, LoadedTemplate template, object model)
    {
        _scope.Show(model);
        _path = template.Path;
        _steps = 0;
        _ = template.Template!.Render(this);
        return _output.Take(path);
    }

    /// <summary>The text that a template of the set makes of a value, from an earlier file where one had the same value.</summary>
    public string Section(string name, object model, SourceSpan span)
    {
        if (Templates.Sections.TryGetValue((name, model), out var known))
        {
            return known;
        }

        if (IsMaking((name, model)))
        {
            throw new TemplateFault(span, TemplateFindings.Limit, $"the section '{name}' asks for itself", "give it a smaller part of the model");
        }

        var isClean = true;
        var inner = new StrictContext(Templates, new FileBytes(), finding =>
        {
            isClean = false;
            _report(finding);
        })
        {
            _outer = this,
            _making = (name, model),
        };
        var text = Encoding.UTF8.GetString(inner.Render(name, Included(name, span), model).Content.Span);
        if (isClean)
        {
            Templates.Sections.TryAdd((name, model), text);
        }

        return text;
    }

    /// <summary>True where this section of this value is being made, here or further out.</summary>
    private bool IsMaking((string Template, object Model) section) => section.Equals(_making) || _outer?.IsMaking(section) == true;

    /// <summary>A template that another one asks for.</summary>
    /// <exception cref="TemplateFault">It is missing or has syntax errors.</exception>
    public LoadedTemplate Included(string name, SourceSpan span)
    {
        var loaded = Templates.Find(name, PositionOf(span));
        return loaded.Template is not null
            ? loaded
            : throw new TemplateFault(span, loaded.Findings[0].Code, $"the included template can't be used: {loaded.Findings[0].Position}: {loaded.Findings[0].Message}", loaded.Findings[0].Fix);
    }

    /// <summary>The place of a node in its template.</summary>
    public SourcePosition PositionOf(SourceSpan span) =>
        new(string.IsNullOrEmpty(span.FileName) ? _path : span.FileName, span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Bounds the work on a file: each part of a template that is evaluated is a step.</summary>
    /// <param name="weight">Steps that it counts for.</param>
    public void CountStep(ScriptNode? node, int weight = 1)
    {
        _steps += weight;
        if (_steps > MostSteps)
        {
            throw new TemplateFault(node?.Span ?? CurrentSpan, TemplateFindings.Limit, $"the template has taken {MostSteps} steps and has not ended", "look for an include or a loop that repeats itself");
        }
    }

    public void Report(FindingCode code, SourcePosition position, string message, string? fix) => _report(new Finding
    {
        Code = code,
        Severity = Severity.Error,
        Position = position,
        Message = message,
        Fix = fix,
    });

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        CountStep(scriptNode, WeightOf(value));
        if (scriptNode is ScriptExpressionStatement { CanOutput: true } statement)
        {
            _statement = statement;
            if (value is null && EnableOutput && IsOfModel(statement.Expression))
            {
                Report(TemplateFindings.Unquoted, PositionOf(statement.Span), $"'{statement.Expression}' is null, so nothing would be written", "test it with 'if' first");
            }
        }

        return value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case Quoted quoted:
                Write(quoted.Text);
                break;
            case bool or int or long or double or decimal or BigInteger:
                base.Write(span, textAsObject);
                break;
            case not null:
                Report(
                    TemplateFindings.Unquoted,
                    PositionOf(_statement?.Span ?? span),
                    $"'{_statement?.Expression}' is written without a quoter",
                    "pass it through the quoter of the file's language, such as systemd.word or nginx.string");
                break;
        }

        return this;
    }

    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        destinationType == typeof(object) ? value : base.ToObject(span, value, destinationType);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        CountStep(loop);
        return true;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or string or IDictionary => base.GetMemberAccessorImpl(target),
        IList => ModelList.Accessor,
        _ when target.GetType().IsPrimitive => base.GetMemberAccessorImpl(target),
        _ => new RecordAccessor(target.GetType()),
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IList and not ScriptArray ? ModelList.Accessor : base.GetListAccessorImpl(target, type);

    /// <summary>Long texts and numbers take longer to make.</summary>
    private static int WeightOf(object? value) => value switch
    {
        string text => 1 + (text.Length / 64),
        BigInteger number => 1 + number.GetByteCount(),
        _ => 1,
    };

    /// <summary>True for a value of the model itself: what a function or a capture gives may well be nothing.</summary>
    private bool IsOfModel(ScriptExpression? expression) => expression switch
    {
        ScriptMemberExpression or ScriptIndexerExpression => true,
        ScriptVariableGlobal variable => _scope.IsOfModel(variable.Name),
        _ => false,
    };
}
