namespace Prodserver.Core.Plans;

/// <summary>Something the plan settled that the config leaves open or that differs from it.</summary>
/// <param name="Subject">The artifact or process it is about.</param>
/// <param name="Choice">What was chosen, in one sentence.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record Decision(string Subject, string Choice, string Reason);
