using Prodserver.Core.Findings;

namespace Prodserver.Servers.Parsing;

/// <summary>Why a server refuses the value of an option.</summary>
/// <param name="Message">The fault as the second half of a sentence that begins with the option.</param>
internal sealed record ValueFault(FindingCode Code, string Message, string? Fix = null);
