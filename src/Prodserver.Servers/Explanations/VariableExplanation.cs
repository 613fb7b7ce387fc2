namespace Prodserver.Servers.Explanations;

/// <summary>An environment variable that nothing sets, and that would change the server if anything did.</summary>
/// <param name="Variable">Its name, with the value that switches a flag on: <c>UVICORN_RELOAD=true</c>.</param>
/// <param name="Option">The option that it sets.</param>
/// <param name="Meaning">What that does, in one line.</param>
public sealed record VariableExplanation(string Variable, string Option, string Meaning);
