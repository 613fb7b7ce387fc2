using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Processes;

/// <summary>Reports values that can't be known where the deployment needs them.</summary>
internal static class UnknownValues
{
    /// <summary>Reports every unknown leaf of a value.</summary>
    /// <param name="subject">What the value is, such as "ARGS 'port' of process 'web'".</param>
    /// <param name="use">Where the value is used: named in the message where the reason stands elsewhere.</param>
    /// <param name="allowSecrets">Whether declared secrets may be among it: the server's own option decides then.</param>
    /// <returns>True where all of the value is known.</returns>
    public static bool Report(ConfigValue value, string subject, SourcePosition use, FindingCollector findings, Severity severity = Severity.Error, bool allowSecrets = false) =>
        IsKnown(value) || ReportEach(value, subject, use, findings, severity, allowSecrets);

    /// <summary>Most values are known, and then nothing has to be put into words.</summary>
    private static bool IsKnown(ConfigValue value) => value switch
    {
        UnknownValue => false,
        ListValue list => list.Items.All(IsKnown),
        MapValue map => map.Entries.All(entry => IsKnown(entry.Value)),
        _ => true,
    };

    private static bool ReportEach(ConfigValue value, string subject, SourcePosition use, FindingCollector findings, Severity severity, bool allowSecrets)
    {
        switch (value)
        {
            case UnknownValue { IsSecret: true } when allowSecrets:
                return true;
            case UnknownValue unknown:
                Report(unknown, subject, use, findings, severity);
                return false;
            case ListValue list:
                var isKnown = true;
                foreach (var item in list.Items)
                {
                    isKnown &= ReportEach(item, $"an item of {subject}", use, findings, severity, allowSecrets);
                }

                return isKnown;
            case MapValue map:
                isKnown = true;
                foreach (var entry in map.Entries)
                {
                    isKnown &= ReportEach(entry.Value, $"'{entry.Key}' of {subject}", entry.KeyPosition, findings, severity, allowSecrets);
                }

                return isKnown;
            default:
                return true;
        }
    }

    private static void Report(UnknownValue unknown, string subject, SourcePosition use, FindingCollector findings, Severity severity)
    {
        var place = unknown.Position.File == use.File && unknown.Position.Line == use.Line ? "" : $" ({use})";
        findings.Add(new Finding
        {
            Code = ProcessFindings.Unknown,
            Severity = severity,
            Position = unknown.Position,
            Message = $"{subject}{place} can't be known: {unknown.Reason}{Way(unknown)}",
            Fix = unknown.Fix,
            IsConsequence = true,
        });
    }

    /// <summary>The names that lead to the cause, if any do.</summary>
    private static string Way(UnknownValue unknown) => unknown.Chain.Count == 0 ? "" : $", by way of {string.Join(", ", unknown.Chain)}";
}
