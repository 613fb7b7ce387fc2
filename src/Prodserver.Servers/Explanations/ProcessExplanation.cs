using Prodserver.Core.Commands;

namespace Prodserver.Servers.Explanations;

/// <summary>A process with the reason of everything on its effective command line.</summary>
/// <param name="Options">The options in the order of the command line, then what variables set, what the deployment adds, and what holds by default.</param>
/// <param name="Variables">What else in the environment would switch something on.</param>
public sealed record ProcessExplanation(ServerProcess Process, IReadOnlyList<OptionExplanation> Options, IReadOnlyList<VariableExplanation> Variables);
