namespace Prodserver.Core.Plans.Rules;

/// <summary>A question about artifacts that have to agree with each other or with the settings.</summary>
internal interface IPlanRule
{
    void Check(PlanScope scope, PlanNotes notes);
}
