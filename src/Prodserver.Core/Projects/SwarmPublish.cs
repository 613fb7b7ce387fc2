namespace Prodserver.Core.Projects;

/// <summary>How a swarm opens the ports of a service.</summary>
public enum SwarmPublish
{
    /// <summary>On every node, which passes requests on to a node that has a task.</summary>
    Ingress,

    /// <summary>On the nodes that have a task: there can be one task a node, and it stops before its successor starts.</summary>
    Host,
}
