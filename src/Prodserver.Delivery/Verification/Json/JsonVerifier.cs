using System.Globalization;
using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Json;

/// <summary>Reads the JSON artifacts to their end, strictly: no comments, no trailing commas, no key twice.</summary>
internal sealed class JsonVerifier : IVerifier
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The parser is part of this program: there is nothing to look for.</summary>
    private static readonly LocatedProgram Parser = new("the JSON parser", "", 0, 0);

    public string Name => "JSON";

    public FindingCode Code => VerificationFindings.MalformedJson;

    public bool IsOptional => false;

    public ToolSearch Locate(ProgramFinder programs) => new ToolSearch.Found(Parser, VersionQuestion: null);

    public VerificationInput? InputOf(VerificationSubject subject)
    {
        RenderedFile[] files = [.. subject.Files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal))];
        return files.Length > 0 ? new VerificationInput(subject, files) : null;
    }

    public Task<IReadOnlyList<VerificationResult>> VerifyAsync(
        IReadOnlyList<VerificationInput> inputs,
        Tool tool,
        CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<VerificationResult>>([.. inputs.Select(input => Verify(input, tool))]);

    private VerificationResult Verify(VerificationInput input, Tool tool)
    {
        var faults = new ArtifactFaults(input.Subject, tool, Code);
        foreach (var file in input.Files)
        {
            try
            {
                JsonDocument.Parse(file.Content, Strict).Dispose();
            }
            catch (JsonException fault)
            {
                faults.Add(Severity.Error, file.Path, (int)(fault.LineNumber ?? -1) + 1, Sentence(fault));
            }
        }

        return VerificationResult.Judged(this, input, tool, faults);
    }

    /// <summary>The first sentence; the place after it is counted from 0, and said better in front.</summary>
    private static string Sentence(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var column = fault.BytePositionInLine is { } position ? string.Create(CultureInfo.InvariantCulture, $"at byte {position + 1}: ") : "";
        return column + (end < 0 ? fault.Message : fault.Message[..end]);
    }
}
