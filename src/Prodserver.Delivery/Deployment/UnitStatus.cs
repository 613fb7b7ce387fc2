using System.Text.Json.Nodes;

namespace Prodserver.Delivery.Deployment;

/// <summary>A unit of a host, in systemd's words.</summary>
/// <param name="State">Such as <c>active</c> or <c>failed</c>.</param>
/// <param name="Restarts">How often systemd started it again by itself.</param>
/// <param name="Since">When it became active, in the host's time; empty where it is not.</param>
public sealed record UnitStatus(string Name, string State, int Restarts, string Since)
{
    internal static UnitStatus From(JsonObject unit) => new((string)unit["unit"]!, (string)unit["state"]!, (int)unit["restarts"]!, (string)unit["since"]!);
}
