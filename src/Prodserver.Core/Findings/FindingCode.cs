namespace Prodserver.Core.Findings;

/// <summary>A kind of finding, as the findings reference lists it.</summary>
/// <param name="Id">
/// <c>PB</c> and three digits: 1xx reading Python, 2xx servers, 3xx configuration, 4xx rendering, 5xx artifacts that must agree,
/// 6xx verification, 7xx delivery. An id is never given to another kind.
/// </param>
/// <param name="Title">The fault in a few words, without the particulars.</param>
/// <param name="Explanation">Why it is a fault and what to do, one or two sentences for the reference.</param>
public sealed record FindingCode(string Id, string Title, string Explanation)
{
    public override string ToString() => Id;
}
